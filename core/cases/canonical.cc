#include "core/cases/canonical.h"

#include <array>
#include <charconv>

#include "core/policy/names.h"

namespace leitplanke {

namespace {

/// A number in decimal, with no string of its own.
class Decimal {
 public:
  explicit Decimal(std::uint64_t number)
      : size_(static_cast<std::size_t>(std::to_chars(digits_.begin(), digits_.end(), number).ptr - digits_.begin())) {}
  std::string_view text() const { return {digits_.data(), size_}; }

 private:
  std::array<char, 20> digits_;  // of 2^64 - 1
  std::size_t size_;
};

/// An item's field: always there, so that items cannot run into each other.
void PutItem(std::string& out, std::string_view name, std::string_view value) {
  out.append(name).push_back(':');
  out.append(Decimal(value.size()).text()).push_back(':');
  out.append(value).push_back('\n');
}

void Put(std::string& out, std::string_view name, std::string_view value) {
  if (!value.empty()) PutItem(out, name, value);
}

void PutNumber(std::string& out, std::string_view name, std::uint64_t value) {
  if (value != 0) PutItem(out, name, Decimal(value).text());
}

void PutFlag(std::string& out, std::string_view name, bool value) {
  if (value) PutItem(out, name, "yes");
}

void PutPost(std::string& out, const Post& post) {
  Put(out, "post.id", post.id);
  Put(out, "post.text", post.text);
  Put(out, "post.platform", post.platform);
  PutFlag(out, "post.onOwnPage", post.on_own_page);
  Put(out, "post.author.handle", post.author_handle);
  Put(out, "post.author.name", post.author_name);
  Put(out, "post.followers", post.followers.has_value() ? std::to_string(*post.followers) : "");
  Put(out, "post.brand", post.brand);
  Put(out, "post.url", post.url);
  Put(out, "post.postedAt", post.posted_at);
}

void PutOverrides(std::string& out, const std::vector<Override>& overrides) {
  PutNumber(out, "overrides", overrides.size());
  for (const Override& o : overrides) {
    PutItem(out, "rule", o.rule);
    PutItem(out, "quote", o.quote);
    PutItem(out, "reason", o.reason);
  }
}

void PutSurface(std::string& out, Surface surface) { PutFlag(out, "direct", surface == Surface::kDirect); }

void PutChecklist(std::string& out, const Checklist& checklist) {
  PutFlag(out, "spelling", checklist.spelling);
  PutFlag(out, "facts", checklist.facts);
  PutFlag(out, "empathy", checklist.empathy);
}

void PutPlaces(std::string& out, std::string_view name, const std::vector<PlaceComment>& places) {
  PutNumber(out, name, places.size());
  for (const PlaceComment& place : places) {
    PutItem(out, "start", Decimal(place.start).text());
    PutItem(out, "end", Decimal(place.end).text());
    PutItem(out, "text", place.text);
    PutItem(out, "quote", place.quote);
  }
}

void PutContent(std::string& out, const Action& action) {
  PutPost(out, action.post);
  Put(out, "text", action.text);
  Put(out, "hash", action.hash);
  PutOverrides(out, action.overrides);
  Put(out, "permalink", action.permalink);
  Put(out, "reason", action.reason);
  Put(out, "emergency", action.emergency);
  PutPlaces(out, "comments", action.comments);
  Put(out, "about", action.about);
  Put(out, "value", action.value);
  // With the signature and its public key a text could be guessed; so it is content.
  Put(out, "signature.key", action.signature.key);
  Put(out, "signature.nonce", action.signature.nonce);
  Put(out, "signature.policy", action.signature.policy);
  Put(out, "signature.value", action.signature.value);
}

void PutWords(std::string& out, std::string_view name, const std::vector<std::string>& words) {
  PutNumber(out, name, words.size());
  for (const std::string& word : words) PutItem(out, "word", word);
}

void PutAssessed(std::string& out, const std::optional<Assessed>& assessed) {
  PutFlag(out, "assessed", assessed.has_value());
  if (!assessed.has_value()) return;
  Put(out, "urgency", assessed->urgency);
  PutWords(out, "intents", assessed->intents);
  PutWords(out, "signals", assessed->signals);
}

void PutDraft(std::string& out, const std::optional<DraftState>& draft) {
  PutFlag(out, "draft", draft.has_value());
  if (!draft.has_value()) return;
  Put(out, "text", draft->text);
  Put(out, "hash", draft->hash);
  Put(out, "author", draft->author);
  PutSurface(out, draft->surface);
  PutNumber(out, "revision", draft->revision);
  PutOverrides(out, draft->overrides);
}

void PutAlternatives(std::string& out, const std::vector<Alternative>& alternatives) {
  PutNumber(out, "alternatives", alternatives.size());
  for (const Alternative& one : alternatives) {
    PutItem(out, "text", one.text);
    PutItem(out, "hash", one.hash);
    PutItem(out, "author", one.author);
    PutItem(out, "at", one.at);
    PutItem(out, "surface", SurfaceName(one.surface));
  }
}

void PutNotes(std::string& out, std::string_view name, const std::vector<Note>& notes) {
  PutNumber(out, name, notes.size());
  for (const Note& note : notes) {
    PutItem(out, "person", note.person);
    PutItem(out, "text", note.text);
    PutItem(out, "at", note.at);
  }
}

void PutComments(std::string& out, const std::vector<Comment>& comments) {
  PutNumber(out, "comments", comments.size());
  for (const Comment& comment : comments) {
    PutItem(out, "person", comment.person);
    PutItem(out, "text", comment.text);
    PutItem(out, "at", comment.at);
    PutItem(out, "hash", comment.hash);
    PutPlaces(out, "places", comment.places);
  }
}

void PutApproval(std::string& out, std::string_view name, const std::optional<Approval>& approval) {
  PutFlag(out, name, approval.has_value());
  if (!approval.has_value()) return;
  Put(out, "hash", approval->hash);
  Put(out, "person", approval->person);
  Put(out, "at", approval->at);
  PutChecklist(out, approval->checklist);
  Put(out, "device", approval->device);
  PutFlag(out, "hasty", approval->hasty);
  PutFlag(out, "signed", approval->is_signed);
  PutFlag(out, "outOfTurn", approval->out_of_turn);
}

void PutIrregular(std::string& out, const Case& c) {
  PutFlag(out, "emergency", c.emergency.has_value());
  if (c.emergency.has_value()) {
    Put(out, "person", c.emergency->person);
    Put(out, "reason", c.emergency->reason);
    Put(out, "at", c.emergency->at);
    Put(out, "reviewedBy", c.emergency->reviewed_by);
    Put(out, "reviewedAt", c.emergency->reviewed_at);
  }
  PutNumber(out, "bypasses", c.bypasses.size());
  for (const Bypass& bypass : c.bypasses) {
    PutItem(out, "permalink", bypass.permalink);
    PutItem(out, "hash", bypass.hash);
    PutItem(out, "person", bypass.person);
    PutItem(out, "at", bypass.at);
    PutItem(out, "resolvedBy", bypass.resolved_by);
    PutItem(out, "resolvedAt", bypass.resolved_at);
  }
  PutNumber(out, "corrections", c.corrections.size());
  for (const Correction& correction : c.corrections) {
    PutItem(out, "about", correction.about);
    PutItem(out, "value", correction.value);
    PutItem(out, "person", correction.person);
    PutItem(out, "at", correction.at);
  }
  PutFlag(out, "erased", c.erased);
}

void PutOutcome(std::string& out, const Case& c) {
  PutFlag(out, "posting", c.posting.has_value());
  if (c.posting.has_value()) {
    Put(out, "hash", c.posting->hash);
    Put(out, "person", c.posting->person);
    Put(out, "at", c.posting->at);
  }
  PutFlag(out, "reply", c.reply.has_value());
  if (c.reply.has_value()) {
    Put(out, "permalink", c.reply->permalink);
    Put(out, "hash", c.reply->hash);
    Put(out, "at", c.reply->at);
    PutFlag(out, "matches", c.reply->matches);
  }
}

}  // namespace

std::string CanonicalContent(const Action& action) {
  std::string out = "leitplanke.content.1\n";
  PutContent(out, action);
  return out;
}

std::string CanonicalAction(const Action& action) {
  std::string out = "leitplanke.action.1\n";
  out.reserve(1024);
  Put(out, "id", action.id);
  Put(out, "device", action.device);
  PutNumber(out, "seq", action.seq);
  Put(out, "type", ActionTypeName(action.type));
  Put(out, "case", action.case_id);
  PutNumber(out, "base", action.base);
  Put(out, "at", action.at);
  PutSurface(out, action.surface);
  PutFlag(out, "overridesConfirmed", action.overrides_confirmed);
  PutChecklist(out, action.checklist);
  PutContent(out, action);
  return out;
}

std::string CanonicalCase(const Case& c) {
  std::string out = "leitplanke.case.1\n";
  out.reserve(4096);
  Put(out, "id", c.id);
  PutPost(out, c.post);
  PutAssessed(out, c.assessed);
  Put(out, "state", CaseStateName(c.state));
  PutNumber(out, "revision", c.revision);
  Put(out, "openedBy", c.opened_by);
  Put(out, "openedAt", c.opened_at);
  Put(out, "claimedBy", c.claimed_by);
  Put(out, "claimedAt", c.claimed_at);
  PutDraft(out, c.draft);
  PutAlternatives(out, c.alternatives);
  Put(out, "previousText", c.previous_text);
  Put(out, "submittedBy", c.submitted_by);
  Put(out, "submittedHash", c.submitted_hash);
  Put(out, "submittedAt", c.submitted_at);
  Put(out, "submittedDevice", c.submitted_device);
  PutFlag(out, "submittedSigned", c.submitted_signed);
  Put(out, "policyVersion", c.policy_version);
  PutComments(out, c.comments);
  PutApproval(out, "firstApproval", c.first_approval);
  PutApproval(out, "approval", c.approval);
  PutIrregular(out, c);
  PutOutcome(out, c);
  PutNotes(out, "notes", c.notes);
  PutNumber(out, "history", c.history.size());
  for (std::size_t i = 0; i < c.history.size(); ++i) {
    const HistoryLine& line = c.history[i];
    PutItem(out, "type", line.type);
    PutItem(out, "person", line.person);
    PutItem(out, "at", line.at);
    PutItem(out, "revision", Decimal(line.revision).text());
  }
  return out;
}

}  // namespace leitplanke
