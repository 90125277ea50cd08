// Any bytes as a message: what parses is written and read again as the same, in every structure that takes it.
#include <nlohmann/json.hpp>
#include <string_view>

#include "core/cases/roster.h"
#include "leitplanke/json.h"
#include "tests/fuzz/fuzz.h"

namespace {

using leitplanke::Json;
using leitplanke::Result;

template <typename T>
void RoundTrip(const Json& json, Result<T> (*read)(const Json&)) {
  const Result<T> value = read(json);
  if (!value.ok()) {
    LEITPLANKE_HOLDS(!value.error().message.empty());
    return;
  }
  const Json written = ToJson(*value);
  const Result<T> again = read(written);
  LEITPLANKE_HOLDS(again.ok());
  LEITPLANKE_HOLDS(ToJson(*again) == written);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace leitplanke;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const Result<Json> json = ParseJson(bytes);
  if (!json.ok()) {
    LEITPLANKE_HOLDS(!json.error().message.empty());
    return 0;
  }
  const std::string dumped = json->dump();
  const Result<Json> again = ParseJson(dumped, SIZE_MAX);
  LEITPLANKE_HOLDS(again.ok() && again->dump() == dumped);
  RoundTrip<Post>(*json, PostFromJson);
  RoundTrip<Action>(*json, ActionFromJson);
  RoundTrip<Case>(*json, CaseFromJson);
  RoundTrip<LogEntry>(*json, LogEntryFromJson);
  RoundTrip<Receipt>(*json, ReceiptFromJson);
  RoundTrip<RosterAction>(*json, RosterActionFromJson);
  RoundTrip<Person>(*json, PersonFromJson);
  if (const Result<Draft> draft = DraftFromJson(*json); !draft.ok()) LEITPLANKE_HOLDS(!draft.error().message.empty());
  return 0;
}
