#include "core/audit/audit.h"

#include <nlohmann/json.hpp>
#include <optional>

#include "core/audit/hmac.h"
#include "core/cases/canonical.h"

namespace leitplanke {

namespace {

using Json = nlohmann::json;

constexpr std::string_view kLinkKey = "{\"link\":\"";
constexpr std::string_view kRecordKey = "\",\"record\":";
constexpr std::size_t kLinkDigits = 64;

std::string Bytes(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

struct Line {
  std::string_view link, record;
};

/// The two parts of a line, by position: the hash is over bytes, so there is one spelling only.
std::optional<Line> Split(std::string_view line) {
  const std::size_t record_at = kLinkKey.size() + kLinkDigits + kRecordKey.size();
  if (line.size() < record_at + 2 || line.back() != '}') return std::nullopt;
  if (!line.starts_with(kLinkKey)) return std::nullopt;
  if (line.substr(kLinkKey.size() + kLinkDigits, kRecordKey.size()) != kRecordKey) return std::nullopt;
  return Line{line.substr(kLinkKey.size(), kLinkDigits), line.substr(record_at, line.size() - record_at - 1)};
}

struct Place {
  std::string tenant;
  std::uint64_t version = 0;
};

std::optional<Place> PlaceOf(std::string_view record) {
  const Json json = Json::parse(record, nullptr, false);
  if (!json.is_object()) return std::nullopt;
  const auto tenant = json.find("tenant");
  const auto version = json.find("version");
  if (tenant == json.end() || !tenant->is_string() || version == json.end() || !version->is_number_unsigned()) {
    return std::nullopt;
  }
  return Place{*tenant->get_ptr<const std::string*>(), version->get<std::uint64_t>()};
}

Error Broken(std::string message) { return Error{ErrorCode::kInvalidArgument, std::move(message), ""}; }

}  // namespace

std::string GenesisLink(std::string_view tenant) {
  return Sha256Hex(std::string("leitplanke.audit.1\n").append(tenant));
}

std::string AuditRecord(std::string_view tenant, const LogEntry& entry, std::string_view salt) {
  const Action& action = entry.action;
  const Json checklist = {{"spelling", action.checklist.spelling},
                          {"facts", action.checklist.facts},
                          {"empathy", action.checklist.empathy}};
  const Json what = {{"id", action.id},
                     {"device", action.device},
                     {"seq", action.seq},
                     {"type", ActionTypeName(action.type)},
                     {"case", action.case_id},
                     {"base", action.base},
                     {"at", action.at},
                     {"surface", action.surface == Surface::kDirect ? "direct" : "public"},
                     {"overridesConfirmed", action.overrides_confirmed},
                     {"checklist", checklist},
                     {"content", HmacSha256Hex(salt, CanonicalContent(action))}};
  return Bytes(Json{
      {"tenant", tenant}, {"version", entry.version}, {"person", entry.person}, {"at", entry.at}, {"action", what}});
}

std::string AuditRecord(std::string_view tenant, const AdminEntry& entry, std::string_view salt) {
  const Json what = {{"kind", entry.kind}, {"key", entry.key}, {"content", HmacSha256Hex(salt, entry.content)}};
  return Bytes(Json{
      {"tenant", tenant}, {"version", entry.version}, {"person", entry.person}, {"at", entry.at}, {"admin", what}});
}

std::string NextLink(std::string_view previous, std::string_view record) {
  return Sha256Hex(std::string(previous).append("\n").append(record));
}

std::string AuditLine(std::string_view link, std::string_view record) {
  return std::string(kLinkKey).append(link).append(kRecordKey).append(record).append("}");
}

Status AuditVerifier::Add(std::string_view line) {
  if (line.size() > kMaxAuditLineBytes) {
    return Broken("The line has more than " + std::to_string(kMaxAuditLineBytes) + " bytes: not an audit record.");
  }
  const auto parts = Split(line);
  if (!parts.has_value()) return Broken("Not a line of an audit export: {\"link\":…,\"record\":{…}} is expected.");
  const auto place = PlaceOf(parts->record);
  if (!place.has_value()) return Broken("The record has no tenant or no version: it was changed or cut.");
  if (links_ > 0 && place->tenant != tenant_) {
    return Broken("The record is of tenant " + place->tenant + ", the chain of tenant " + tenant_ + ".");
  }
  if (place->version != links_ + 1) {
    return Broken("Version " + std::to_string(place->version) + " stands where " + std::to_string(links_ + 1) +
                  " belongs: " + (place->version > links_ + 1 ? "links are missing or" : "a link is repeated or") +
                  " out of order.");
  }
  const std::string previous = links_ == 0 ? GenesisLink(place->tenant) : link_;
  if (NextLink(previous, parts->record) != parts->link) {
    return Broken("The link does not follow from the one before it and this record: one of them was changed.");
  }
  tenant_ = place->tenant;
  link_ = parts->link;
  ++links_;
  return Done{};
}

}  // namespace leitplanke
