/// @file   policy.h
/// @brief  The policy document: who the company is and which guardrails hold. One JSON file for each tenant.
///
/// `sdk/schema/policy.schema.json` is the same contract for editors; a test holds both together.
/// Missing optional fields take the defaults written here. Unknown keys are errors, so that a typing error
/// in a guardrail's name never switches it off silently.
#ifndef LEITPLANKE_POLICY_H_
#define LEITPLANKE_POLICY_H_

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "leitplanke/status.h"

namespace leitplanke {

inline constexpr int kPolicyVersion = 1;                     ///< the `version` that this build reads
inline constexpr std::size_t kMaxPolicyBytes = 1024 * 1024;  ///< larger documents are refused unread
inline constexpr std::size_t kMaxPolicyDepth = 16;           ///< nesting of objects and arrays
inline constexpr std::size_t kMaxPolicyItems = 2000;         ///< entries of any one list
inline constexpr std::size_t kMaxPolicyStringBytes = 1024;   ///< any one string

enum class Severity { kOff, kHint, kWarn, kBlock };
enum class AddressForm { kAny, kDu, kSie };
enum class Posting { kReviewer, kAuthor, kEither };  ///< who puts the approved text into the platform's box
enum class SendGuard { kOff, kWarn, kBlock };
enum class OverrideBy { kNever, kReviewer };  ///< who may confirm that a `block` finding is not a case
enum class SignatureForm { kInitials, kDashName, kSlashName, kClosing };

struct Brand {
  std::string id;
  std::string name;
  std::vector<std::string> handles;  ///< with or without `@`; compared without, case-folded
  std::vector<std::string> aliases;  ///< other names
  std::vector<std::string> products;
  std::vector<std::string> not_meant;  ///< words or phrases whose presence says that another thing is meant
};

struct RulePolicy {
  Severity severity = Severity::kHint;
  OverrideBy override_by = OverrideBy::kReviewer;
};

/// Minutes after midnight, `[open, close)`, local time of the policy's zone; `close` may be 24:00 = 1440.
struct TimeSpan {
  int open = 0;
  int close = 0;
};

struct Hours {
  bool given = false;                                  ///< false: always open
  std::array<std::vector<TimeSpan>, 7> weekly;         ///< Monday first; spans sorted, not overlapping
  std::string holidays;                                ///< calendar, e.g. "DE-HH"; empty = none
  std::vector<std::string> closed;                     ///< dates `YYYY-MM-DD`
  std::map<std::string, std::vector<TimeSpan>> extra;  ///< date -> spans instead of the weekly ones
};

struct Policy {
  int version = kPolicyVersion;
  std::string tenant;
  std::vector<std::string> languages;  ///< "de", "en"; the first is the default of messages
  std::string timezone;                ///< IANA name
  std::vector<Brand> brands;
  std::vector<std::string> own_domains, own_phones, own_mails, own_addresses, secure_forms, contact_forms;
  AddressForm address_form = AddressForm::kAny;
  std::vector<SignatureForm> signature_forms;  ///< empty: the signature is not asked for
  std::vector<std::string> signature_closings;
  std::optional<std::int64_t> goodwill_cents;  ///< limit for one case; none = no limit
  std::string goodwill_currency = "EUR";
  Hours hours;
  std::int64_t press_followers = 100000;
  std::map<std::string, RulePolicy, std::less<>> rules;     ///< every rule of guard.h is present
  std::map<std::string, int, std::less<>> platform_limits;  ///< overrides of `length.platform`; 0 = none
  std::vector<std::string> stock_phrases;                   ///< the company's own boilerplate
  Posting posting = Posting::kReviewer;
  SendGuard send_guard = SendGuard::kBlock;
  bool draft_in_page = true;  ///< may agents type in the platform's own box
  double relevance_threshold = 0.5;
  /// From which probability on a post needs a reply, and from which on it is urgent (high or critical). Below 0: not
  /// given, the heads decide as they were trained to. Without heads they count for nothing.
  double needs_reply_threshold = -1, urgency_threshold = -1;
};

/// One problem of a policy document.
struct PolicyProblem {
  std::string pointer;  ///< JSON pointer, "" for the whole document
  std::string message;  ///< what is wrong and what is allowed
  bool error = true;    ///< false: a warning; the document is usable
};

/// Every problem of the document, errors first found first; empty means clean. Never fails, any bytes are
/// allowed. O(n) in the document. At most 200 problems are reported.
std::vector<PolicyProblem> LintPolicy(std::string_view json);

/// The policy, or the first error. Warnings do not fail.
Result<Policy> ParsePolicy(std::string_view json);

/// SHA-256 of the document's bytes, first 16 hex digits: what reviews name as "policy version".
std::string PolicyFingerprint(std::string_view json);

}  // namespace leitplanke

#endif  // LEITPLANKE_POLICY_H_
