#include <algorithm>
#include <set>
#include <utility>

#include "core/assess/pii/pii.h"
#include "core/assess/pii/scan.h"
#include "core/text/fold.h"

namespace leitplanke {
namespace pii {
namespace {

constexpr std::size_t kLongestExtension = 6;
constexpr std::size_t kShortestLocalNumber = 5;  // of an own number written without its area code

std::string DigitsOnly(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c >= '0' && c <= '9') out += c;
  }
  return out;
}

std::string StripZeros(const std::string& digits) {
  const std::size_t first = digits.find_first_not_of('0');
  return first == std::string::npos ? std::string() : digits.substr(first);
}

/// An own phone as the policy writes it: digits without trunk zero, with the calling code if it was given.
std::string NormalisePhone(std::string_view written) {
  std::string text(written);
  if (const std::size_t zero = text.find("(0)"); zero != std::string::npos) text.erase(zero, 3);
  std::string digits = DigitsOnly(text);
  // "040 5550-0" is the exchange: its extensions replace the last zero.
  if (text.size() > 2 && text.ends_with("-0")) digits.pop_back();
  return StripZeros(digits);
}

/// Street, house number, postcode and town as comparable words.
std::set<std::string, std::less<>> AddressWords(std::string_view address) {
  std::set<std::string, std::less<>> words;
  std::string word;
  bool digit = false;
  const std::string folded = FoldGerman(address);
  const auto flush = [&] {
    if (word.ends_with("strasse")) word.resize(word.size() - 4);
    if (word == "street") word = "st";
    if (word == "road") word = "rd";
    if (!word.empty()) words.insert(word);
    word.clear();
  };
  for (const char c : folded) {
    const bool is_digit = c >= '0' && c <= '9';
    const bool letter = (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
    if (!is_digit && !letter) {
      flush();
      continue;
    }
    if (!word.empty() && is_digit && !digit) flush();  // "str12": the number is a word of its own
    digit = is_digit;
    word += c;
  }
  flush();
  return words;
}

std::string JoinWords(const std::set<std::string, std::less<>>& words) {
  std::string out = "|";
  for (const std::string& word : words) out += word + "|";
  return out;
}

}  // namespace

OwnContacts::OwnContacts(const Policy& policy) {
  for (const std::string& phone : policy.own_phones) {
    std::string digits = NormalisePhone(phone);
    if (digits.size() >= 3) phones_.push_back(std::move(digits));
  }
  for (const std::string& mail : policy.own_mails) mails_.push_back(FoldCase(mail));
  for (const std::string& address : policy.own_addresses) addresses_.push_back(JoinWords(AddressWords(address)));
}

bool OwnContacts::IsPhone(std::string_view digits, bool international) const {
  const bool trunk = digits.starts_with("0");
  const std::string bare = StripZeros(std::string(digits));
  // "+49 (0)40 …" and "0049 040 …" keep a zero behind the calling code; try without it too.
  std::string without_zero = bare;
  if (international) {
    const std::size_t zero = bare.find('0', 1);
    if (zero <= 3) without_zero.erase(zero, 1);
  }
  const auto covers = [](std::string_view own, std::string_view seen) {
    return seen.starts_with(own) && seen.size() - own.size() <= kLongestExtension;
  };
  for (const std::string_view own : phones_) {
    if (covers(own, bare) || covers(own, without_zero)) return true;
    // The same number, written nationally here and internationally there: a calling code of up to three digits.
    for (std::size_t code = 1; code <= 3; ++code) {
      if (own.size() > code + 5 && !international && trunk && covers(own.substr(code), bare)) return true;
      if (!international) continue;
      if (bare.size() > code + 5 && covers(own, bare.substr(code))) return true;
      if (without_zero.size() > code + 5 && covers(own, without_zero.substr(code))) return true;
    }
    if (trunk || international || bare.size() < kShortestLocalNumber) continue;
    for (std::size_t area = 2; area <= 6 && own.size() >= area + kShortestLocalNumber; ++area) {
      if (covers(own.substr(area), bare)) return true;
    }
  }
  return false;
}

bool OwnContacts::IsMail(std::string_view mail) const {
  return std::find(mails_.begin(), mails_.end(), FoldCase(mail)) != mails_.end();
}

bool OwnContacts::IsAddress(std::string_view value) const {
  if (addresses_.empty()) return false;
  const std::set<std::string, std::less<>> words = AddressWords(value);
  const std::string joined = JoinWords(words);
  return std::any_of(addresses_.begin(), addresses_.end(), [&](const std::string& own) {
    if (own.size() <= joined.size()) {
      // The text says more than the policy: every word of the policy must be in it.
      for (std::size_t at = 1; at < own.size();) {
        const std::size_t end = own.find('|', at);
        if (joined.find(own.substr(at - 1, end - at + 2)) == std::string::npos) return false;
        at = end + 1;
      }
      return true;
    }
    return std::all_of(words.begin(), words.end(),
                       [&](const std::string& word) { return own.find("|" + word + "|") != std::string::npos; });
  });
}

std::vector<Hit> Finder::Find(std::string_view text, std::vector<Hit>* own) const {
  Scan scan(text);
  FindMails(scan, own_);
  if (scan.digits() >= 4) {
    BlockLinks(scan);
    FindIbans(scan);
    FindBirthdates(scan);
    FindPasswords(scan);
    FindLabelled(scan);
    FindCards(scan);
    FindStateNumbers(scan);
    FindPhones(scan, own_);
    FindAddresses(scan, own_);
    FindBics(scan);
  } else {
    // Without digits there are booking codes, secrets, BICs and short house numbers at most.
    if (scan.digits() > 0) {
      BlockLinks(scan);
      FindAddresses(scan, own_);
    }
    FindPasswords(scan);
    FindLabelled(scan);
    FindBics(scan);
  }
  if (own != nullptr) *own = scan.TakeOwn();
  return scan.TakeHits();
}

}  // namespace pii

std::string_view PiiKindName(PiiKind kind) {
  switch (kind) {
    case PiiKind::kIban:
      return "iban";
    case PiiKind::kBic:
      return "bic";
    case PiiKind::kCard:
      return "card";
    case PiiKind::kPhone:
      return "phone";
    case PiiKind::kEmail:
      return "email";
    case PiiKind::kAddress:
      return "address";
    case PiiKind::kBirthdate:
      return "birthdate";
    case PiiKind::kTaxId:
      return "tax-id";
    case PiiKind::kInsuranceNumber:
      return "insurance-number";
    case PiiKind::kCustomerNumber:
      return "customer-number";
    case PiiKind::kContractNumber:
      return "contract-number";
    case PiiKind::kOrderNumber:
      return "order-number";
    case PiiKind::kPassword:
      return "password";
  }
  return "password";
}

namespace {

std::vector<Pii> ToUtf16(std::string_view text, const std::vector<pii::Hit>& hits) {
  std::vector<Pii> found;
  if (hits.empty()) return found;
  const Utf16Map map(text);
  for (const pii::Hit& hit : hits) {
    if (!hit.premises) found.push_back(Pii{hit.kind, map.ToSpan(hit.start, hit.end), hit.checked});
  }
  return found;
}

/// The last two characters help to recognise a number; of a secret or a name nothing stays.
bool ShowsEnd(PiiKind kind) {
  return kind != PiiKind::kPassword && kind != PiiKind::kEmail && kind != PiiKind::kAddress &&
         kind != PiiKind::kBirthdate;
}

constexpr std::size_t kShownCharacters = 2;

}  // namespace

Result<std::vector<Pii>> FindPii(std::string_view text, const Policy& policy) {
  if (text.size() > kMaxTextBytes) {
    return Error{ErrorCode::kTooLarge, "The text is longer than 64 KiB. Shorten it.", "/text"};
  }
  if (!IsValidUtf8(text)) return Error{ErrorCode::kInvalidArgument, "The text is not UTF-8.", "/text"};
  return ToUtf16(text, pii::Finder(policy).Find(text));
}

std::string MaskPii(std::string_view text, const std::vector<Pii>& pii) {
  const Utf16Map map(text);
  std::string out;
  std::size_t at = 0;
  for (const Pii& found : pii) {
    const std::size_t begin = map.ToByte(found.span.start);
    const std::size_t end = map.ToByte(found.span.end);
    if (begin < at || end <= begin || end > text.size()) continue;
    out += text.substr(at, begin - at);
    out += '[';
    out += PiiKindName(found.kind);
    const std::string_view value = text.substr(begin, end - begin);
    const bool ascii_end = value.size() > 2 * kShownCharacters && static_cast<unsigned char>(value.back()) < 0x80 &&
                           static_cast<unsigned char>(value[value.size() - 2]) < 0x80;
    if (ShowsEnd(found.kind) && ascii_end) {
      out += " ••";
      out += value.substr(value.size() - kShownCharacters);
    }
    out += ']';
    at = end;
  }
  out += text.substr(at);
  return out;
}

}  // namespace leitplanke
