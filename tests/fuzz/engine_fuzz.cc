// Any lines `VERB JSON` as what a page, a person's device and the backend say to the core in the browser: nothing stops
// it, a refusal has a reason, and every answer is JSON.
#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <string_view>

#include "tests/fuzz/fuzz.h"
#include "wasm/engine.h"

namespace {

using namespace leitplanke;

constexpr const char* kPolicy = R"({"version":1,"tenant":"nordbahn","languages":["de","en"],"timezone":"Europe/Berlin",
  "brands":[{"id":"nordbahn","name":"Nordbahn","handles":["@Nordbahn_Hilfe"]}],"ownDomains":["nordbahn.example"],
  "signature":{"forms":["initials"]},"review":{"approvers":{"urgency":{"critical":2}},"rotation":"hint"}})";
constexpr const char* kDevice = R"({"device":"d1","nextSeq":1,"cursor":0,"cases":[],"waiting":[],
  "person":{"id":"anna","name":"Anna Vogel","signature":"^AV","roles":["agent","reviewer"]},
  "people":[{"id":"anna","name":"Anna Vogel","signature":"^AV","roles":["agent","reviewer"]},
            {"id":"ben","name":"Ben Ritter","signature":"^BR","roles":["agent","reviewer"]}]})";

struct Verb {
  std::string_view name;
  Result<Json> (*call)(Engine& engine, const Json& request);
};
template <auto Function>
Result<Json> Call(Engine& engine, const Json& request) {
  return (engine.*Function)(request);
}
constexpr std::array<Verb, 15> kVerbs{{{"assess", Call<&Engine::Assess>},
                                       {"explain", Call<&Engine::Explain>},
                                       {"check", Call<&Engine::Check>},
                                       {"mask", Call<&Engine::Mask>},
                                       {"compare", Call<&Engine::Compare>},
                                       {"textHash", Call<&Engine::Hash>},
                                       {"caseId", Call<&Engine::CaseIdVerb>},
                                       {"restore", Call<&Engine::Restore>},
                                       {"signingText", Call<&Engine::SigningText>},
                                       {"act", Call<&Engine::Act>},
                                       {"peek", Call<&Engine::Peek>},
                                       {"settle", Call<&Engine::Settle>},
                                       {"pull", Call<&Engine::Pull>},
                                       {"view", Call<&Engine::ViewVerb>},
                                       {"reviewers", Call<&Engine::Reviewers>}}};

Engine* NewEngine() {
  auto* engine = new Engine();
  Json request = Json::object();
  request["policy"] = kPolicy;
  LEITPLANKE_HOLDS(engine->LoadPolicy(request).ok());
  return engine;
}

void Check(const Result<Json>& answer) {
  if (!answer.ok()) {
    LEITPLANKE_HOLDS(!answer.error().message.empty());
    return;
  }
  LEITPLANKE_HOLDS(ParseJson(answer->dump(-1, ' ', false, Json::error_handler_t::replace), SIZE_MAX).ok());
}

void Say(Engine& engine, std::string_view line) {
  const std::string_view name = line.substr(0, line.find(' '));
  const auto verb = std::find_if(kVerbs.begin(), kVerbs.end(), [&](const Verb& one) { return one.name == name; });
  if (verb == kVerbs.end()) return;
  const Result<Json> request = ParseJson(line.substr(std::min(line.size(), name.size() + 1)));
  if (request.ok() && request->is_object()) Check(verb->call(engine, *request));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static Engine& engine = *NewEngine();
  LEITPLANKE_HOLDS(engine.Restore(*ParseJson(kDevice)).ok());
  std::string_view rest(reinterpret_cast<const char*>(data), size);
  while (!rest.empty()) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(rest.size(), line.size() + 1));
    Say(engine, line);
  }
  Json now = Json::object();
  now["now"] = "2026-11-22T10:00:00Z";
  Check(engine.Cases(now));
  return 0;
}
