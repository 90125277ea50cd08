/// @file   links.h
/// @brief  What a platform would turn into a link: with a scheme, with `www.`, or a bare domain.
///
/// Not links: file names, versions, times, mail addresses, handles, a missing blank after a full stop ("Uhr.Bitte"),
/// defanged names ("hxxps://", "[.]"), product names ("Node.js"), a bare IP address without a path.
#ifndef LEITPLANKE_CORE_TEXT_LINKS_H_
#define LEITPLANKE_CORE_TEXT_LINKS_H_

#include <string>
#include <string_view>
#include <vector>

#include "core/text/tokens.h"

namespace leitplanke {

struct Link {
  ByteRange range;       ///< without final punctuation
  std::string host;      ///< lower case, without user info, port and final dot
  bool address = false;  ///< the host is an IP address
};

/// In order, not overlapping. O(n).
std::vector<Link> FindLinks(std::string_view text);

/// The host of a URL or bare domain as a policy may write it ("https://a.example/x", "a.example"), lower case.
std::string HostOf(std::string_view url);

/// `host` is `domain` or a subdomain of it. Both lower case.
bool IsUnder(std::string_view host, std::string_view domain);

}  // namespace leitplanke

#endif  // LEITPLANKE_CORE_TEXT_LINKS_H_
