/// @file   assess.h
/// @brief  Post -> Assessment: is it about the brand, what does the writer want, how soon is an answer due,
///         and which personal data did the customer post. Meaning of each field: the contract "posts".
///
/// An `Assessor` is made once for a policy and used for many posts. Making one is cheap; patterns compile at
/// first use, family by family, because compiling is what a cold service worker spends its time on.
/// Const calls compile lazily inside and are not safe to share between threads: one Assessor for each thread.
#ifndef LEITPLANKE_ASSESS_H_
#define LEITPLANKE_ASSESS_H_

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "leitplanke/policy.h"
#include "leitplanke/status.h"
#include "leitplanke/text.h"

namespace leitplanke {

struct Post {
  std::string id;
  std::string text;
  std::string platform;  ///< lower-case id ("x", "facebook", …); any other string is accepted
  bool on_own_page = false;
  std::string author_handle, author_name;
  std::optional<std::int64_t> followers;
  std::string brand;  ///< id of the brand asked about; empty = the one that fits best
  std::string url, posted_at;
};

enum class PiiKind {
  kIban,
  kBic,
  kCard,
  kPhone,
  kEmail,
  kAddress,
  kBirthdate,
  kTaxId,
  kInsuranceNumber,
  kCustomerNumber,
  kContractNumber,
  kOrderNumber,
  kPassword
};
std::string_view PiiKindName(PiiKind kind);  ///< "iban" … "password", as in the contract

struct Pii {
  PiiKind kind;
  Span span;
  bool checked = false;  ///< a checksum or a complete format proves it (IBAN, card, tax id, e-mail)
};

enum class Mention { kNone, kIndirect, kDirect };
enum class Sentiment { kNegative, kNeutral, kPositive };
enum class Urgency { kLow, kNormal, kHigh, kCritical };
std::string_view UrgencyName(Urgency urgency);  ///< "low" "normal" "high" "critical"

struct Assessment {
  std::string id;
  std::string language;  ///< BCP 47 primary tag, "und" if unknown
  Mention mention = Mention::kNone;
  bool relevant = false;
  double relevance = 0;  ///< 0..1
  bool needs_reply = false;
  std::vector<std::string> intents;  ///< sorted: complaint question request praise price feedback spam other
  Sentiment sentiment = Sentiment::kNeutral;
  Urgency urgency = Urgency::kLow;
  std::vector<std::string> signals;  ///< sorted; names of the contract
  std::vector<Pii> pii;              ///< by start; never overlapping
  std::string location;
  bool impersonation = false;
};

/// Personal data in `text`, by start, never overlapping (the more specific kind wins). What the policy lists as
/// the company's own (phones, mails, addresses) is not reported. Linear in the text. Any valid UTF-8.
Result<std::vector<Pii>> FindPii(std::string_view text, const Policy& policy);

/// `text` with each span of `pii` replaced by its kind and, where that helps recognition, its last two
/// characters: "[iban ••00]". Used before a post is stored in a case.
std::string MaskPii(std::string_view text, const std::vector<Pii>& pii);

/// Primary tag of the text's language: "de", "en", another that it knows, or "und". Linear.
std::string DetectLanguage(std::string_view text);

/// Of a file of learned heads.
inline constexpr std::size_t kMaxHeadsBytes = 1'000'000;

/// Why a learned head decided so.
struct HeadReasons {
  std::string head;        ///< "relevance", "needs_reply", "intents", "sentiment", "urgency"
  std::string label;       ///< what it said; one entry each if it said several things
  double probability = 0;  ///< calibrated on texts that it was not trained on
  struct Reason {
    std::string what;
    double weight = 0;
    std::string quote;  ///< the words of the post that a `rule:cue:` saw first, as they stand there; else empty
  };
  /// What weighed most for it (above 0) or against it: n-grams of the text as heads see it (folded, `@` for a handle,
  /// `^` for a link, `0` for a digit, ` ` at a word's edge), and `rule:` with the name of what a rule saw.
  std::vector<Reason> reasons;
};

class Assessor {
 public:
  /// Fails only if a policy word cannot be made a pattern. The policy is copied.
  static Result<Assessor> Create(const Policy& policy);
  Assessor(Assessor&&) noexcept;
  Assessor& operator=(Assessor&&) noexcept;
  ~Assessor();

  /// Errors: `kTooLarge` (text over `kMaxTextBytes`), `kUnknownBrand`, `kExhausted`, `kInvalidArgument` (not UTF-8).
  Result<Assessment> Assess(const Post& post) const;

  /// Learned heads, from a file that `leitplanke train` or the project's own training made. Each replaces the head of
  /// the same name; without any, rules alone decide. Errors: `kInvalidArgument`, `kTooLarge`, `kUnsupported`; then
  /// nothing has changed. Costs a copy of the bytes.
  Status LoadHeads(std::string_view bytes);

  /// Why the heads said what they said; empty without heads. Errors as of `Assess`.
  Result<std::vector<HeadReasons>> Explain(const Post& post) const;

 private:
  struct Impl;
  explicit Assessor(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace leitplanke

#endif  // LEITPLANKE_ASSESS_H_
