#include "core/cases/effects.h"

namespace leitplanke {

Status CheckText(std::string_view text, std::size_t max_bytes, std::string_view where) {
  if (text.size() > max_bytes) {
    return Error{ErrorCode::kTooLarge,
                 "The text has " + std::to_string(text.size()) + " bytes; at most " + std::to_string(max_bytes) +
                     " are allowed. Shorten it.",
                 std::string(where)};
  }
  if (!IsValidUtf8(text)) return Error{ErrorCode::kInvalidArgument, "The text is not valid UTF-8.", std::string(where)};
  return Done{};
}

Status CheckReason(std::string_view text, std::string_view where) {
  const Status fits = CheckText(text, kMaxReasonBytes, where);
  if (!fits.ok()) return fits;
  if (Canonical(text).empty()) {
    return Error{ErrorCode::kInvalidArgument, "This needs a few words for the colleagues; the field is empty.",
                 std::string(where)};
  }
  return Done{};
}

Status CheckLink(std::string_view link, std::string_view where) {
  const Status fits = CheckText(link, kMaxFieldBytes, where);
  if (!fits.ok()) return fits;
  for (const char c : link) {
    if (static_cast<unsigned char>(c) <= 0x20) {
      return Error{ErrorCode::kInvalidArgument, "A link has no blanks or control characters.", std::string(where)};
    }
  }
  if (link.empty() || link.starts_with("https://") || link.starts_with("http://")) return Done{};
  return Error{ErrorCode::kInvalidArgument, "A link starts with https:// or http://.", std::string(where)};
}

Status CheckHash(std::string_view given, std::string_view expected, std::string_view what) {
  if (given == expected) return Done{};
  return Error{ErrorCode::kTextDiffers,
               "The hash names another text than " + std::string(what) + ". Load the case again and look at its text.",
               "/hash"};
}

}  // namespace leitplanke
