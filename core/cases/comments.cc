#include <string_view>
#include <utility>

#include "core/cases/effects.h"

namespace leitplanke {

namespace {

/// The quote, shortened so that it stays UTF-8.
std::string Shortened(std::string_view quote) {
  if (quote.size() <= kMaxQuoteBytes) return std::string(quote);
  std::size_t end = kMaxQuoteBytes;
  while (end > 0 && (static_cast<unsigned char>(quote[end]) & 0xC0U) == 0x80U) --end;
  return std::string(quote.substr(0, end));
}

/// The place as it is kept: within the reviewed text, with the words that stand there.
Status PutPlace(const PlaceComment& given, std::string_view reviewed, const Utf16Map& offsets, const std::string& where,
                Comment& out) {
  if (Status fits = CheckText(given.text, kMaxPlaceCommentBytes, where + "/text"); !fits.ok()) return fits;
  if (Status said = CheckReason(given.text, where + "/text"); !said.ok()) return said;
  if (!given.quote.empty()) {
    return Error{ErrorCode::kInvalidArgument, "The quote is taken from the text; leave it out.", where + "/quote"};
  }
  if (given.start >= given.end || given.end > offsets.size()) {
    return Error{ErrorCode::kInvalidArgument,
                 "A comment stands at a range of the text under review, which has " + std::to_string(offsets.size()) +
                     " UTF-16 units; start comes before end.",
                 where};
  }
  const auto start = static_cast<std::size_t>(given.start);
  const auto end = static_cast<std::size_t>(given.end);
  const std::size_t first = offsets.ToByte(start);
  const std::size_t last = offsets.ToByte(end);
  if (offsets.ToUtf16(first) != start || offsets.ToUtf16(last) != end) {
    return Error{ErrorCode::kInvalidArgument, "The range of a comment begins or ends inside of a character.", where};
  }
  out.places.push_back(
      PlaceComment{given.start, given.end, given.text, Shortened(reviewed.substr(first, last - first))});
  return Done{};
}

/// Ranges of older rounds are forgotten, their comments stay: a case stays small however often it comes back.
void ForgetOldPlaces(std::vector<Comment>& comments) {
  std::size_t rounds = 0;
  for (auto it = comments.rbegin(); it != comments.rend(); ++it) {
    if (!it->places.empty() && ++rounds > kMaxPlaceRounds) it->places.clear();
  }
}

}  // namespace

Status RequestChanges(Case& c, const Step& step) {
  const Action& action = step.action;
  if (!c.draft.has_value()) return Error{ErrorCode::kNotFound, "The case has no draft to comment on.", "/case"};
  if (action.comments.size() > kMaxPlaceComments) {
    return Error{ErrorCode::kTooLarge,
                 "At most " + std::to_string(kMaxPlaceComments) + " comments can stand at places of one text.",
                 "/comments"};
  }
  const bool only_places = action.text.empty() && !action.comments.empty();
  if (Status said = only_places ? Status(Done{}) : CheckReason(action.text, "/text"); !said.ok()) return said;
  Comment comment{step.moment.actor->id, action.text, step.moment.now, c.draft->hash, {}};
  const Utf16Map offsets(action.comments.empty() ? std::string_view() : c.draft->text);
  for (std::size_t i = 0; i < action.comments.size(); ++i) {
    const std::string where = "/comments/" + std::to_string(i);
    const Status put = PutPlace(action.comments[i], c.draft->text, offsets, where, comment);
    if (!put.ok()) return put;
  }
  AppendBounded(c.comments, std::move(comment), kMaxNotes);
  ForgetOldPlaces(c.comments);
  WithdrawApprovals(c);
  return Done{};
}

}  // namespace leitplanke
