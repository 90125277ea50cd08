// Any bytes as an exported audit chain: what is no chain is refused with a reason, and nothing takes a link's place.
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "core/audit/audit.h"
#include "tests/fuzz/fuzz.h"

namespace {

using namespace leitplanke;

constexpr std::string_view kTenant = "nordbahn";

std::vector<std::string> Chain() {
  std::vector<std::string> lines;
  std::string link = GenesisLink(kTenant);
  for (std::uint64_t version = 1; version <= 3; ++version) {
    const AdminEntry entry{version, "Petra Lang", "2026-07-01T08:00:00Z", "leave", "0123", "anna"};
    const std::string record = AuditRecord(kTenant, entry, std::string(kMinSaltBytes, 's'));
    link = NextLink(link, record);
    lines.push_back(AuditLine(link, record));
  }
  return lines;
}

/// One line after the other, as `leitplanke audit verify` reads them.
void CheckLines(std::string_view bytes) {
  AuditVerifier verifier;
  while (!bytes.empty()) {
    const std::string_view line = bytes.substr(0, bytes.find('\n'));
    bytes.remove_prefix(std::min(bytes.size(), line.size() + 1));
    const std::uint64_t links = verifier.links();
    const Status status = verifier.Add(line);
    LEITPLANKE_HOLDS(verifier.links() == links + (status.ok() ? 1 : 0));
    LEITPLANKE_HOLDS(status.ok() || !status.error().message.empty());
    LEITPLANKE_HOLDS(links + verifier.last_link().size() == 0 || verifier.last_link().size() == 64);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const std::vector<std::string>& chain = *new std::vector<std::string>(Chain());
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  CheckLines(bytes);
  AuditVerifier verifier;
  LEITPLANKE_HOLDS(verifier.Add(chain[0]).ok());
  const bool passes = verifier.Add(bytes).ok() && verifier.Add(chain[2]).ok();
  LEITPLANKE_HOLDS(passes == (bytes == chain[1]));
  return 0;
}
