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

Status WriterIfFree(const Case& c, const Person& actor) {
  if (!IsWriter(actor)) return NotQualified(c, actor, "agent or reviewer");
  if (!c.claimed_by.empty()) {
    return Error{ErrorCode::kNotYours, HereClaimed(c) + ". Ask " + c.claimed_by + " or an admin to release it first.",
                 ""};
  }
  return Done{};
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

/// The heart of four eyes. The author comes before the role, so that an author who is no reviewer hears the truth.
Status SecondPerson(const Case& c, const Person& actor) {
  const bool wrote = c.draft.has_value() && c.draft->author == actor.id;
  if (wrote || c.submitted_by == actor.id) {
    return Error{ErrorCode::kSelfApproval,
                 Here(c) + "; " + actor.id + (wrote ? " wrote or last changed" : " submitted") +
                     " this text. Another reviewer must look at it.",
                 ""};
  }
  if (!actor.Has("reviewer")) return NotQualified(c, actor, "reviewer");
  return Done{};
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
  return Writer(c, *moment.actor);
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

Status CheckWho(Who who, const Case& c, const Moment& moment) {
  const Person& actor = *moment.actor;
  switch (who) {
    case Who::kAnyone:
      return Done{};
    case Who::kWriter:
      return Writer(c, actor);
    case Who::kWriterIfFree:
      return WriterIfFree(c, actor);
    case Who::kClaimer:
      return Claimer(c, actor);
    case Who::kClaimerOrAdmin:
      return ClaimerOrAdmin(c, actor);
    case Who::kCloser:
      return Closer(c, actor);
    case Who::kSecondPerson:
      return SecondPerson(c, actor);
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
