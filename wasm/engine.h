/// @file   engine.h
/// @brief  The core behind one request/response shape: what the browser loads.
///
/// Each verb takes one JSON text and returns one: `{"ok":true,"value":…}` or
/// `{"ok":false,"error":{"code","message","where"?}}`. `docs/protocol.md` lists requests and values;
/// `core.d.ts` is the same for TypeScript. No verb throws, aborts on bad input or keeps a part of a failed call.
/// An `Engine` belongs to one tenant and one person's device; nothing is shared between engines.
#ifndef LEITPLANKE_WASM_ENGINE_H_
#define LEITPLANKE_WASM_ENGINE_H_

#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "leitplanke/json.h"

namespace leitplanke {

class Engine {
 public:
  // Policy and text (engine_policy.cc, engine.cc)
  Result<Json> Version(const Json& request) const;
  Result<Json> LintPolicyVerb(const Json& request) const;
  /// A file of learned heads, as bytes rather than JSON; policies that are loaded later decide with it.
  Result<Json> LoadHeads(std::string_view bytes);
  Result<Json> LoadPolicy(const Json& request);
  Result<Json> Assess(const Json& request) const;
  Result<Json> Explain(const Json& request) const;
  Result<Json> Check(const Json& request) const;
  Result<Json> Mask(const Json& request) const;
  Result<Json> Compare(const Json& request) const;
  Result<Json> Hash(const Json& request) const;
  Result<Json> CaseIdVerb(const Json& request) const;

  // The device's outbox and replica (engine_sync.cc)
  Result<Json> Restore(const Json& request);
  Result<Json> SigningText(const Json& request) const;
  Result<Json> Act(const Json& request);
  Result<Json> Peek(const Json& request) const;
  Result<Json> Settle(const Json& request);
  Result<Json> Pull(const Json& request);
  Result<Json> ViewVerb(const Json& request) const;
  Result<Json> Cases(const Json& request) const;
  Result<Json> Reviewers(const Json& request) const;

 private:
  /// A policy with what was made from it; replaced as a whole, so that a failed load leaves the last good one.
  struct Loaded {
    Policy policy;
    std::string fingerprint;
    Assessor assessor;
    Guard guard;
    ReviewPolicy review;
  };
  struct Colleagues final : People {
    std::vector<Person> all;
    const Person* Find(std::string_view id) const override;
  };
  struct Device {
    Person person;
    Colleagues people;
    Outbox outbox;
    Replica replica;
    /// What the team had answered of late when the replica stood there.
    std::vector<std::string> replies;
    std::uint64_t replies_at = 0;
  };

  Result<const Loaded*> Ready() const;
  Result<const Device*> Signed() const;
  /// The moment of a decision by the device's person.
  Moment MomentNow(std::string now) const;
  Json ViewJson(std::string_view case_id, const std::string& now) const;

  std::unique_ptr<Loaded> loaded_;
  std::string heads_;
  std::unique_ptr<Device> device_;
};

/// An object of one to three members. Much smaller in the module than an initializer list of the JSON library.
Json Object(const char* key, Json value);
Json Object(const char* key, Json value, const char* key2, Json value2);
Json Object(const char* key, Json value, const char* key2, Json value2, const char* key3, Json value3);

/// `kInvalidArgument`: `request[key]` is not what it must be.
Error Missing(const char* key, const char* type);

/// Reads `request[key]` as text; `kInvalidArgument` naming the key otherwise.
Result<std::string> TextField(const Json& request, const char* key);

}  // namespace leitplanke

#endif  // LEITPLANKE_WASM_ENGINE_H_
