/// @file   checksums.h
/// @brief  Identifiers that prove themselves: check digits, lengths and structures. Pure functions.
///
/// Every function takes the bare value (no separators) unless it says otherwise, and any bytes are allowed.
#ifndef LEITPLANKE_CORE_ASSESS_PII_CHECKSUMS_H_
#define LEITPLANKE_CORE_ASSESS_PII_CHECKSUMS_H_

#include <cstddef>
#include <string>
#include <string_view>

namespace leitplanke::pii {

inline constexpr std::size_t kMaxIbanLength = 34;

/// `value` without blanks (no-break ones too), dots and hyphens, ASCII letters as capitals.
std::string Bare(std::string_view value);

/// Length of an IBAN of this country (two capitals), or 0 if the registry does not have it.
std::size_t IbanLength(std::string_view country);
/// Country, length, structure and ISO 7064 MOD 97-10.
bool IsIban(std::string_view bare);
/// ISO 9362: four letters, an ISO country, two and perhaps three more letters or digits. Capitals.
bool IsBic(std::string_view bare);
bool IsLuhn(std::string_view digits);
/// Luhn, and the issuer's range and lengths (Visa, Mastercard, Amex, Diners, Discover, JCB, UnionPay, Maestro).
bool IsCard(std::string_view digits);
/// German tax id: 11 digits, the digit rule, ISO 7064 MOD 11,10.
bool IsTaxId(std::string_view digits);
/// German pension insurance number: area, birth date, initial, serial number, check digit ("65170839J003").
bool IsPensionNumber(std::string_view bare);
/// German health insurance number: a letter, eight digits and a check digit ("A123456780").
bool IsHealthNumber(std::string_view bare);
/// Swiss AHV number: 756 and EAN-13.
bool IsAhvNumber(std::string_view digits);
/// Austrian social insurance number: serial number, check digit, birth date; ten digits.
bool IsAustrianInsuranceNumber(std::string_view digits);
/// UK National Insurance number: two letters, six digits, A to D. Capitals.
bool IsNino(std::string_view bare);
/// UK NHS number: ten digits, MOD 11.
bool IsNhsNumber(std::string_view digits);
/// UPU S10 parcel number ("RR123456785DE"): service, eight digits, check digit, country.
bool IsPostalItem(std::string_view bare);
/// True for a two-letter code of ISO 3166-1 (and XK). Capitals.
bool IsCountry(std::string_view code);

}  // namespace leitplanke::pii

#endif  // LEITPLANKE_CORE_ASSESS_PII_CHECKSUMS_H_
