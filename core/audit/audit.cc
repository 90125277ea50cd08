#include "core/audit/audit.h"

#include <algorithm>
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

/// An object of JSON, written at once: a tree of it costs ten times the hashes. Keys must come in order.
class Record {
 public:
  Record& Text(std::string_view key, std::string_view value) {
    // Nearly all are plain; the others the JSON library writes.
    const auto plain = [](char c) { return c >= ' ' && c <= '~' && c != '"' && c != '\\'; };
    Key(key);
    if (std::all_of(value.begin(), value.end(), plain)) {
      text_.append("\"").append(value).append("\"");
    } else {
      text_ += Bytes(value);
    }
    return *this;
  }
  Record& Number(std::string_view key, std::uint64_t value) { return Raw(key, std::to_string(value)); }
  Record& Flag(std::string_view key, bool value) { return Raw(key, value ? "true" : "false"); }
  Record& Object(std::string_view key, const Record& inner) { return Raw(key, inner.Done()); }
  std::string Done() const { return text_ + "}"; }

 private:
  void Key(std::string_view key) { text_.append(text_.size() > 1 ? ",\"" : "\"").append(key).append("\":"); }
  Record& Raw(std::string_view key, std::string_view value) {
    Key(key);
    text_ += value;
    return *this;
  }

  std::string text_ = "{";
};

/// What is said of each kind of entry.
template <typename Entry>
std::string Whole(std::string_view tenant, const Entry& entry, std::string_view kind, const Record& what) {
  // "action" and "admin" both stand before "at".
  return Record()
      .Object(kind, what)
      .Text("at", entry.at)
      .Text("person", entry.person)
      .Text("tenant", tenant)
      .Number("version", entry.version)
      .Done();
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
  Record checklist;
  checklist.Flag("empathy", action.checklist.empathy)
      .Flag("facts", action.checklist.facts)
      .Flag("spelling", action.checklist.spelling);
  Record what;
  what.Text("at", action.at)
      .Number("base", action.base)
      .Text("case", action.case_id)
      .Object("checklist", checklist)
      .Text("content", HmacSha256Hex(salt, CanonicalContent(action)))
      .Text("device", action.device)
      .Text("id", action.id)
      .Flag("overridesConfirmed", action.overrides_confirmed)
      .Number("seq", action.seq)
      .Text("surface", action.surface == Surface::kDirect ? "direct" : "public")
      .Text("type", ActionTypeName(action.type));
  return Whole(tenant, entry, "action", what);
}

std::string AuditRecord(std::string_view tenant, const AdminEntry& entry, std::string_view salt) {
  Record what;
  what.Text("content", HmacSha256Hex(salt, entry.content)).Text("key", entry.key).Text("kind", entry.kind);
  return Whole(tenant, entry, "admin", what);
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
