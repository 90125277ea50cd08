#include "core/cases/clock.h"
#include "core/cases/transitions.h"

namespace leitplanke {

namespace {

bool IsWriter(const Person& person) { return person.Has("agent") || person.Has("reviewer"); }

std::string Here(const Case& c) { return "The case is " + std::string(CaseStateName(c.state)); }

std::string HereClaimed(const Case& c) {
  return Here(c) + (c.claimed_by.empty() ? " and nobody has claimed it" : ", claimed by " + c.claimed_by);
}

Error NotQualified(const Case& c, const Person& actor, std::string_view roles) {
  return Error{ErrorCode::kNotQualified,
               Here(c) + "; this needs the role " + std::string(roles) + ", which " + actor.id +
                   " does not have. Ask a colleague who has it.",
               ""};
}

Status Writer(const Case& c, const Person& actor) {
  if (!IsWriter(actor)) return NotQualified(c, actor, "agent or reviewer");
  return Done{};
}

bool LongerAgo(std::string_view since, const Moment& moment, std::int64_t minutes) {
  const auto seconds = SecondsBetween(since, moment.now);
  return minutes > 0 && seconds.has_value() && *seconds > minutes * 60;
}

Status WriterIfFree(const Case& c, const Moment& moment) {
  const Person& actor = *moment.actor;
  if (!IsWriter(actor)) return NotQualified(c, actor, "agent or reviewer");
  if (c.claimed_by.empty()) return Done{};
  if (c.claimed_by == actor.id)
    return Error{ErrorCode::kNotYours, HereClaimed(c) + ": that is you. Go on with it.", ""};
  if (LongerAgo(c.claimed_at, moment, moment.review->lease_minutes)) return Done{};
  return Error{ErrorCode::kNotYours,
               HereClaimed(c) + ". Ask " + c.claimed_by + " or an admin to release it first" +
                   (moment.review->lease_minutes > 0 ? ", or wait until that lease is over." : "."),
               ""};
}

/// A certificate that ends ends what needs it.
Status Certified(const Case& c, const Moment& moment) {
  const std::string& until = moment.actor->qualified_until;
  const auto left = SecondsBetween(moment.now, until);
  if (until.empty() || (left.has_value() && *left > 0)) return Done{};
  return Error{ErrorCode::kNotQualified,
               Here(c) + "; the certificate of " + moment.actor->id + " ended at " + until +
                   ". A colleague with a valid one goes on.",
               ""};
}

Status Claimer(const Case& c, const Person& actor) {
  if (!IsWriter(actor)) return NotQualified(c, actor, "agent or reviewer");
  if (c.claimed_by == actor.id) return Done{};
  return Error{ErrorCode::kNotYours,
               HereClaimed(c) + (c.claimed_by.empty() ? ". Claim it first." : ". Only that person goes on with it."),
               ""};
}

Status ClaimerOrAdmin(const Case& c, const Person& actor) {
  if (!c.claimed_by.empty() && (c.claimed_by == actor.id || actor.Has("admin"))) return Done{};
  return Error{ErrorCode::kNotYours,
               HereClaimed(c) + (c.claimed_by.empty() ? ". There is nothing to release."
                                                      : ". Only that person or an admin may release it."),
               ""};
}

Status Closer(const Case& c, const Person& actor) {
  if (c.claimed_by == actor.id || actor.Has("reviewer") || actor.Has("admin")) return Done{};
  return Error{ErrorCode::kNotYours,
               HereClaimed(c) + ". It is closed by whoever claimed it, a reviewer or an admin. Claim it or ask them.",
               ""};
}

Status Submitter(const Case& c, const Moment& moment) {
  Status claimer = Claimer(c, *moment.actor);
  return claimer.ok() ? Certified(c, moment) : claimer;
}

Status Taker(const Case& c, const Person& actor) {
  if (!IsWriter(actor)) return NotQualified(c, actor, "agent or reviewer");
  if (c.claimed_by == actor.id || c.submitted_by == actor.id || (c.draft.has_value() && c.draft->author == actor.id)) {
    return Done{};
  }
  return Error{ErrorCode::kNotYours,
               Here(c) + "; who wrote or submitted the text may take it back. Ask for changes instead.", ""};
}

/// Role and certificate of whoever approves; in an emergency of this policy any writer will do.
Status Reviewer(const Case& c, const Moment& moment, bool emergency) {
  if (emergency && moment.review->emergency && IsWriter(*moment.actor)) return Done{};
  if (!moment.actor->Has("reviewer")) return NotQualified(c, *moment.actor, "reviewer");
  return Certified(c, moment);
}

/// The heart of four eyes. The author comes before the role, so that an author who is no reviewer hears the truth.
Status SecondPerson(const Case& c, const Moment& moment, bool emergency) {
  const Person& actor = *moment.actor;
  const bool wrote = c.draft.has_value() && c.draft->author == actor.id;
  if (wrote || c.submitted_by == actor.id) {
    return Error{ErrorCode::kSelfApproval,
                 Here(c) + "; " + actor.id + (wrote ? " wrote or last changed" : " submitted") +
                     " this text. Another reviewer must look at it.",
                 ""};
  }
  if (c.first_approval.has_value() && c.first_approval->person == actor.id) {
    return Error{ErrorCode::kSelfApproval,
                 Here(c) + "; " + actor.id + " has approved this text already. Another reviewer must look at it.", ""};
  }
  return Reviewer(c, moment, emergency);
}

Status Renewer(const Case& c, const Moment& moment, bool emergency) {
  if (!ApprovalExpired(c, moment)) {
    return Error{ErrorCode::kWrongState, Here(c) + " and the approval still holds. Post the reply, or ask for changes.",
                 "/type"};
  }
  return SecondPerson(c, moment, emergency);
}

Status Afterwards(const Case& c, const Moment& moment) {
  const bool open = c.emergency.has_value() && c.emergency->reviewed_by.empty();
  if (!open) {
    return Error{ErrorCode::kWrongState, Here(c) + "; there is no emergency approval to look at afterwards.", "/type"};
  }
  const std::string& actor = moment.actor->id;
  if (c.emergency->person == actor || c.submitted_by == actor || (c.draft.has_value() && c.draft->author == actor)) {
    return Error{ErrorCode::kSelfApproval,
                 Here(c) + "; " + actor + " had a part in the emergency. Another reviewer looks at it afterwards.", ""};
  }
  return Reviewer(c, moment, false);
}

Status Responsible(const Case& c, const Person& actor) {
  if (actor.Has("reviewer") || actor.Has("admin")) return Done{};
  return NotQualified(c, actor, "reviewer or admin");
}

Status Admin(const Case& c, const Person& actor) {
  if (actor.Has("admin")) return Done{};
  return NotQualified(c, actor, "admin");
}

Status Poster(const Case& c, const Moment& moment) {
  const std::string& actor = moment.actor->id;
  const std::string approver = c.approval.has_value() ? c.approval->person : "";
  const std::string author = c.draft.has_value() ? c.draft->author : "";
  const Posting posting = moment.policy->posting;
  const bool by_approver = posting != Posting::kAuthor && actor == approver;
  const bool by_author = posting != Posting::kReviewer && actor == author;
  if (!by_approver && !by_author) {
    const std::string who = posting == Posting::kReviewer ? approver
                            : posting == Posting::kAuthor ? author
                                                          : approver + " or " + author;
    return Error{ErrorCode::kNotYours, Here(c) + "; by the policy it is posted by " + who + ", not by " + actor + ".",
                 ""};
  }
  Status writer = Writer(c, *moment.actor);
  const bool urged = c.emergency.has_value() && c.emergency->person == actor;
  return writer.ok() && !urged ? Certified(c, moment) : writer;
}

Status Posted(const Case& c, const Person& actor) {
  if (c.posting.has_value() && c.posting->person == actor.id) return Done{};
  return Error{ErrorCode::kNotYours,
               Here(c) + " by " + (c.posting.has_value() ? c.posting->person : "nobody") +
                   ". If that person cannot tell what became of the reply, send reply.unknown.",
               ""};
}

Status Decider(const Case& c, const Person& actor) {
  const bool part = c.claimed_by == actor.id || c.submitted_by == actor.id ||
                    (c.draft.has_value() && c.draft->author == actor.id) ||
                    (c.approval.has_value() && c.approval->person == actor.id) ||
                    (c.posting.has_value() && c.posting->person == actor.id);
  if (part || actor.Has("reviewer") || actor.Has("admin")) return Done{};
  return Error{ErrorCode::kNotYours,
               Here(c) + "; whoever took part in it, a reviewer or an admin looks at the page and decides.", ""};
}

}  // namespace

bool ApprovalExpired(const Case& c, const Moment& moment) {
  return c.approval.has_value() && LongerAgo(c.approval->at, moment, moment.review->approval_minutes);
}

Status CheckWho(Who who, const Case& c, const Moment& moment, bool emergency) {
  const Person& actor = *moment.actor;
  switch (who) {
    case Who::kAnyone:
      return Done{};
    case Who::kWriter:
      return Writer(c, actor);
    case Who::kWriterIfFree:
      return WriterIfFree(c, moment);
    case Who::kClaimer:
      return Claimer(c, actor);
    case Who::kSubmitter:
      return Submitter(c, moment);
    case Who::kTaker:
      return Taker(c, actor);
    case Who::kRenewer:
      return Renewer(c, moment, emergency);
    case Who::kAfterwards:
      return Afterwards(c, moment);
    case Who::kResponsible:
      return Responsible(c, actor);
    case Who::kAdmin:
      return Admin(c, actor);
    case Who::kClaimerOrAdmin:
      return ClaimerOrAdmin(c, actor);
    case Who::kCloser:
      return Closer(c, actor);
    case Who::kSecondPerson:
      return SecondPerson(c, moment, emergency);
    case Who::kPoster:
      return Poster(c, moment);
    case Who::kPosted:
      return Posted(c, actor);
    case Who::kDecider:
      return Decider(c, actor);
  }
  return Error{ErrorCode::kUnsupported, "Nobody may do this.", ""};
}

}  // namespace leitplanke
