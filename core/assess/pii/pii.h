/// @file   pii.h
/// @brief  Personal data in a text: what `FindPii` (posts) and the guard's `privacy.leak` (drafts) share.
///
/// A `Finder` is made once for a policy (it normalises what the company calls its own) and used for many texts.
/// Structured kinds are proved by checksum or by a complete format; numbers without one count only where the text
/// says what they are ("Kundennummer 4711-22", "my PIN is …"). Masked values (`****1234`) and placeholders never
/// count, neither does anything inside a link, a handle or a hashtag.
///
/// @example
///   const pii::Finder finder(policy);
///   for (const pii::Hit& hit : finder.Find(draft)) Mark(hit.start, hit.end);
#ifndef LEITPLANKE_CORE_ASSESS_PII_PII_H_
#define LEITPLANKE_CORE_ASSESS_PII_PII_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "leitplanke/assess.h"
#include "leitplanke/policy.h"

namespace leitplanke::pii {

/// One value, in bytes of the text; the value alone, without the word that announces it.
struct Hit {
  PiiKind kind = PiiKind::kPhone;
  std::size_t start = 0;
  std::size_t end = 0;
  bool checked = false;   ///< a checksum or a complete format proves it
  bool premises = false;  ///< an address that the text calls a shop, branch, stop or scene, not somebody's home
};

/// What the policy lists as the company's own, in comparable form.
class OwnContacts {
 public:
  OwnContacts() = default;
  explicit OwnContacts(const Policy& policy);

  /// `digits`: as written, without separators; `international`: it began with `+` or `00`, which is cut off.
  /// Extensions of an own number are own, in every spelling.
  bool IsPhone(std::string_view digits, bool international) const;
  bool IsMail(std::string_view mail) const;      ///< in plain form, `name@domain`
  bool IsAddress(std::string_view value) const;  ///< street and number, with or without the town

 private:
  std::vector<std::string> phones_;     ///< national significant digits
  std::vector<std::string> mails_;      ///< folded
  std::vector<std::string> addresses_;  ///< letters and digits only, folded, `strasse` as `str`
};

class Finder {
 public:
  explicit Finder(const Policy& policy) : own_(policy) {}
  /// By start, never overlapping; the more specific kind wins. Linear in the text. Any bytes are allowed.
  /// `own`, if given, gets the company's own mails and phones that the text names, by start.
  std::vector<Hit> Find(std::string_view text, std::vector<Hit>* own = nullptr) const;

 private:
  OwnContacts own_;
};

}  // namespace leitplanke::pii

#endif  // LEITPLANKE_CORE_ASSESS_PII_PII_H_
