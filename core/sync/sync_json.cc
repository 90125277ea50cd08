#include <array>
#include <cstddef>

#include "core/cases/cases_json.h"
#include "core/cases/text_fields.h"
#include "leitplanke/json.h"

namespace leitplanke {
namespace {

constexpr std::array<std::string_view, 3> kStatusNames = {"accepted", "duplicate", "rejected"};

std::optional<ReceiptStatus> ReceiptStatusFromName(std::string_view name) {
  for (std::size_t i = 0; i < kStatusNames.size(); ++i) {
    if (kStatusNames[i] == name) return static_cast<ReceiptStatus>(i);
  }
  return std::nullopt;
}

}  // namespace

Result<LogEntry> LogEntryFromJson(const Json& json) {
  JsonProblems problems(1);
  const JsonPlace root;
  LogEntry out;
  ObjectReader reader(json, root, problems, UnknownKeys::kError);
  reader.Required("version", out.version);
  reader.Required("person", out.person);
  reader.Required("at", out.at);
  // What happened beside the cases has neither action nor case.
  if (reader.Find("admin") == nullptr) {
    reader.Required("action", out.action);
    reader.Required("after", out.after);
  }
  reader.Finish();
  if (auto error = problems.first_error()) return std::move(*error);
  return out;
}

Json ToJson(const LogEntry& entry) {
  Json json = TextsToJson({{"person", &entry.person}, {"at", &entry.at}});
  json["version"] = entry.version;
  if (entry.beside_cases()) {
    json["admin"] = Json::object();
  } else {
    json["action"] = ToJson(entry.action);
    json["after"] = ToJson(entry.after);
  }
  return json;
}

Result<Receipt> ReceiptFromJson(const Json& json) {
  JsonProblems problems(1);
  const JsonPlace root;
  Receipt out;
  ObjectReader reader(json, root, problems, UnknownKeys::kError);
  reader.Required("seq", out.seq);
  reader.RequiredChoice("status", out.status, ReceiptStatusFromName, R"("accepted", "duplicate" or "rejected")");
  reader.Optional("version", out.version);
  reader.Optional("code", out.code);
  reader.Optional("message", out.message);
  reader.Finish();
  if (auto error = problems.first_error()) return std::move(*error);
  return out;
}

Json ToJson(const Receipt& receipt) {
  Json json = Json::object();
  json["seq"] = receipt.seq;
  json["status"] = kStatusNames[static_cast<std::size_t>(receipt.status)];
  if (receipt.status == ReceiptStatus::kRejected) {
    json["code"] = receipt.code;
    json["message"] = receipt.message;
  } else {
    json["version"] = receipt.version;
  }
  return json;
}

}  // namespace leitplanke
