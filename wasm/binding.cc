/// @file   binding.cc
/// @brief  Embind around `Engine`: one exported class, one method a verb, JSON text in and out (heads: bytes in).
///         Nothing else.
///         A new verb is one line below, one in `core.d.ts`, one in docs/protocol.md; a test holds them together.
#include <emscripten/bind.h>

#include <string>

#include "wasm/engine.h"

namespace leitplanke {

namespace {

/// A message of the background may carry many posts or a page of the log.
constexpr std::size_t kMaxRequestBytes = 16 * kMaxMessageBytes;

std::string Answer(const Result<Json>& result) {
  const Json answer =
      result.ok() ? Object("ok", true, "value", *result) : Object("ok", false, "error", ToJson(result.error()));
  // A lone surrogate that came in as an escape must not make the answer unreadable.
  return answer.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Result<Json> Parse(const std::string& text) {
  auto json = ParseJson(text, kMaxRequestBytes);
  if (json.ok() && !json->is_object()) {
    return Error{ErrorCode::kInvalidArgument, "The request must be a JSON object.", ""};
  }
  return json;
}

/// Turns a member function of `Engine` into a function of two texts that Embind can export.
template <auto Verb>
std::string Call(Engine& engine, const std::string& request) {
  const auto json = Parse(request);
  return Answer(json.ok() ? (engine.*Verb)(*json) : Result<Json>(json.error()));
}

/// The one verb that takes bytes: a `Uint8Array`.
std::string LoadHeads(Engine& engine, const std::string& bytes) { return Answer(engine.LoadHeads(bytes)); }

}  // namespace

EMSCRIPTEN_BINDINGS(leitplanke) {
  emscripten::class_<Engine>("Core")
      .constructor<>()
      .function("version", &Call<&Engine::Version>)
      .function("lintPolicy", &Call<&Engine::LintPolicyVerb>)
      .function("loadHeads", &LoadHeads)
      .function("loadPolicy", &Call<&Engine::LoadPolicy>)
      .function("assess", &Call<&Engine::Assess>)
      .function("explain", &Call<&Engine::Explain>)
      .function("check", &Call<&Engine::Check>)
      .function("mask", &Call<&Engine::Mask>)
      .function("compare", &Call<&Engine::Compare>)
      .function("textHash", &Call<&Engine::Hash>)
      .function("caseId", &Call<&Engine::CaseIdVerb>)
      .function("restore", &Call<&Engine::Restore>)
      .function("signingText", &Call<&Engine::SigningText>)
      .function("act", &Call<&Engine::Act>)
      .function("peek", &Call<&Engine::Peek>)
      .function("settle", &Call<&Engine::Settle>)
      .function("pull", &Call<&Engine::Pull>)
      .function("view", &Call<&Engine::ViewVerb>)
      .function("cases", &Call<&Engine::Cases>)
      .function("reviewers", &Call<&Engine::Reviewers>);
}

}  // namespace leitplanke
