// link.untrusted: does a link lead to a shortener, to an address of numbers, or to a domain that the policy does not
// list?
#include <algorithm>
#include <array>
#include <string_view>

#include "core/guard/rule.h"

namespace leitplanke::guard {
namespace {

/// Hosts that hide where a link leads. Any unlisted host fires; for these the message says why. Sorted.
constexpr std::array<std::string_view, 24> kShorteners = {
    "adf.ly", "bit.do",      "bit.ly",        "buff.ly", "cutt.ly", "dlvr.it", "fb.me",       "goo.gl",
    "is.gd",  "j.mp",        "kurzelinks.de", "lnkd.in", "ow.ly",   "qr.ae",   "rb.gy",       "rebrand.ly",
    "s.id",   "shorturl.at", "t.co",          "t.ly",    "t1p.de",  "tiny.cc", "tinyurl.com", "v.gd"};
static_assert(std::is_sorted(kShorteners.begin(), kShorteners.end()), "binary search needs it");

enum Which : std::size_t { kUnlisted, kShortener, kNumbers };

Which Kind(const Link& link) {
  if (link.address) return kNumbers;
  return std::binary_search(kShorteners.begin(), kShorteners.end(), std::string_view(link.host)) ? kShortener
                                                                                                 : kUnlisted;
}

std::vector<RuleHit> Check(const DraftView& draft, const PolicyView& policy) {
  std::vector<RuleHit> hits;
  for (const Link& link : draft.links) {
    if (!link.address && policy.IsOwnHost(link.host)) continue;
    hits.push_back({link.range, true, Kind(link), link.host, link.host});
  }
  return hits;
}

constexpr Message kMessages[] = {
    {"{} steht nicht in der Liste der eigenen Domains. Kunden können nicht prüfen, wohin der Link führt. Nehmen Sie "
     "eine "
     "Seite des Unternehmens oder beschreiben Sie den Weg in Worten.",
     "{} is not on the list of own domains. Customers cannot check where the link leads. Use a page of the company, or "
     "describe the way in words."},
    {"{} ist ein Kurzlink: Niemand sieht, wohin er führt. Setzen Sie die volle Adresse einer eigenen Seite ein.",
     "{} is a short link: nobody can see where it leads. Put in the full address of a page of your own."},
    {"Der Link führt zu einer IP-Adresse ({}), wie es Betrugsseiten tun. Nehmen Sie eine Seite unter einer eigenen "
     "Domain.",
     "The link leads to an IP address ({}), as phishing pages do. Use a page under a domain of your own."}};

}  // namespace

const Rule kLinkUntrusted = {"link.untrusted", Check, {}, {}, kMessages};

}  // namespace leitplanke::guard
