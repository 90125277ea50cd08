/// @file   config_fields.h
/// @brief  Reads one JSON object of a configuration file; every complaint names the file and the JSON pointer.
///
/// @example
///   Fields fields(json, "accounts.json", "/accounts/0");
///   account.id = fields.Text("id", 64);
///   fields.End();  // unknown keys
#ifndef LEITPLANKE_BACKEND_CONFIG_FIELDS_H_
#define LEITPLANKE_BACKEND_CONFIG_FIELDS_H_

#include <cstddef>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <set>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "leitplanke/json.h"

namespace leitplanke::backend {

/// A file at start that cannot be used: `FILE:POINTER: message`. Ends the start with exit code 2.
struct ConfigError : std::runtime_error {
  ConfigError(std::string_view file, std::string_view pointer, std::string_view message);
  /// Several lines that are worded already.
  explicit ConfigError(const std::string& lines) : std::runtime_error(lines) {}
};

/// The file's bytes. Throws `ConfigError` if it cannot be read or is over `max_bytes`.
std::string ReadConfigFile(const std::string& path, std::size_t max_bytes);

/// Parsed, never thrown at by the JSON library. Throws `ConfigError`.
Json ReadConfigJson(const std::string& path, std::size_t max_bytes);

class Fields {
 public:
  /// Refers to `json`, which must outlive it.
  Fields(const Json& json, std::string file, std::string pointer);

  /// A non-empty string of at most `max_bytes`, required.
  std::string Text(const std::string& key, std::size_t max_bytes);
  /// The same, `fallback` where it is missing; may be empty.
  std::string TextOr(const std::string& key, std::size_t max_bytes, std::string fallback);
  std::int64_t IntegerOr(const std::string& key, std::int64_t low, std::int64_t high, std::int64_t fallback);
  bool BooleanOr(const std::string& key, bool fallback);
  /// A list of non-empty strings; empty where it is missing.
  std::vector<std::string> TextsOr(const std::string& key, std::size_t max_items, std::size_t max_bytes);
  /// A required list; `Pointer(key, i)` names its entries.
  const Json& List(const std::string& key, std::size_t max_items);
  /// An optional object or list entry, null if missing.
  const Json* Find(const std::string& key);
  std::string Pointer(const std::string& key) const { return pointer_ + "/" + key; }
  std::string Pointer(const std::string& key, std::size_t index) const;

  /// Refuses keys that nobody asked for, so that a typing error never switches anything off silently.
  void End() const;
  [[noreturn]] void Fail(const std::string& key, std::string_view message) const;

 private:
  const Json& json_;
  std::string file_, pointer_;
  std::set<std::string, std::less<>> known_;
};

}  // namespace leitplanke::backend

#endif  // LEITPLANKE_BACKEND_CONFIG_FIELDS_H_
