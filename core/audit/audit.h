/// @file   audit.h
/// @brief  The hash chain over a tenant's accepted actions, and how it is checked.
///
/// An export has one line for each log entry, in order:
///
///   {"link":"64 hex digits","record":{…}}
///
/// `record` says who did what, when, to which case, in sorted keys and without blanks; of what people wrote it holds
/// only `content`, an HMAC under a random salt that is stored beside the text and erased with it: the chain stays
/// whole after an erasure, and an erased text cannot be guessed. `link` is the SHA-256 over the link before it, a line
/// feed and the bytes of `record`; the first link stands on `GenesisLink(tenant)`. Anybody can check a chain with
/// nothing but SHA-256 on the bytes of the lines.
///
/// What the chain alone cannot show: that lines are missing at its very end. Compare the last link with one that was
/// written down elsewhere.
#ifndef LEITPLANKE_CORE_AUDIT_AUDIT_H_
#define LEITPLANKE_CORE_AUDIT_AUDIT_H_

#include <cstdint>
#include <string>
#include <string_view>

#include "leitplanke/status.h"
#include "leitplanke/sync.h"

namespace leitplanke {

inline constexpr std::size_t kMaxAuditLineBytes = 64 * 1024;
inline constexpr std::size_t kMinSaltBytes = 16;  ///< what the store makes for each entry

/// What stands before a tenant's first link.
std::string GenesisLink(std::string_view tenant);

/// The record of one accepted action: canonical JSON, the same bytes on every machine.
std::string AuditRecord(std::string_view tenant, const LogEntry& entry, std::string_view salt);

/// What an admin did beside the cases: a signed change of people, an export of a customer's data, the choice of heads.
struct AdminEntry {
  std::uint64_t version = 0;
  std::string person;   ///< the holder of the admin key, or the admin who was signed in
  std::string at;       ///< the backend's clock
  std::string kind;     ///< "person", "roles", "certificate", "leave", "customer.export", "heads.use"
  std::string key;      ///< id of the admin key; empty: signed in
  std::string content;  ///< what was signed or asked for; the record holds an HMAC of it
};
std::string AuditRecord(std::string_view tenant, const AdminEntry& entry, std::string_view salt);

std::string NextLink(std::string_view previous, std::string_view record);

/// One line of an export, without its line feed.
std::string AuditLine(std::string_view link, std::string_view record);

/// Checks an export line by line, in constant memory.
class AuditVerifier {
 public:
  /// The next line. After an error the verifier stays where it was: what follows proves nothing. The message says
  /// what does not fit (changed, missing, out of order, of another tenant, not a line of an export); the caller
  /// knows the line: it is `links() + 1`.
  Status Add(std::string_view line);
  std::uint64_t links() const { return links_; }          ///< lines that fit
  const std::string& last_link() const { return link_; }  ///< empty before the first

 private:
  std::string tenant_;
  std::string link_;
  std::uint64_t links_ = 0;
};

}  // namespace leitplanke

#endif  // LEITPLANKE_CORE_AUDIT_AUDIT_H_
