// Any bytes as what the host hands to a plugin: the header's own scanner stays inside them, and what it answers is
// JSON.
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "sdk/plugin/include/leitplanke_plugin.h"
#include "tests/fuzz/fuzz.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace leitplanke;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const Input input(bytes);
  Findings findings(input);
  Signals signals(input);
  const std::string& text = input.Text();
  findings.Add("echo", Severity::kWarn, 0, text.size(), input.AnsweredText() + input.Platform() + input.Now());
  findings.Add("half", Severity::kHint, text.size() / 2, size, input.Surface());
  signals.Add("echo", Level::kInfo, text + input.Language());
  LEITPLANKE_HOLDS(text.size() <= size);
  if (!nlohmann::json::accept(bytes)) return 0;  // the host writes nothing else
  LEITPLANKE_HOLDS(nlohmann::json::accept(findings.Json()));
  LEITPLANKE_HOLDS(nlohmann::json::accept(signals.Json()));
  return 0;
}
