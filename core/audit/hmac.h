/// @file   hmac.h
/// @brief  HMAC-SHA256 (RFC 2104, FIPS 198-1), tested against RFC 4231.
#ifndef LEITPLANKE_CORE_AUDIT_HMAC_H_
#define LEITPLANKE_CORE_AUDIT_HMAC_H_

#include <string>
#include <string_view>

namespace leitplanke {

/// 64 lower-case hex digits. Any key length; O(n). Not for comparing secrets in constant time: compare elsewhere.
std::string HmacSha256Hex(std::string_view key, std::string_view bytes);

}  // namespace leitplanke

#endif  // LEITPLANKE_CORE_AUDIT_HMAC_H_
