/// @file   json_reader.h
/// @brief  Reads parsed JSON member by member and collects what is wrong, each problem with its JSON pointer.
///
/// A read never fails loudly: a member of the wrong type is reported and the target keeps its default. Callers read
/// everything they know, then look at the problems once. Pointers are put together only when something is wrong.
///
/// @example
///   JsonProblems problems(1);
///   const JsonPlace root;
///   ObjectReader reader(json, root, problems, UnknownKeys::kError);
///   reader.Required("id", post.id);
///   reader.Optional("url", post.url);
///   reader.Finish();
///   if (auto error = problems.first_error()) return *error;
#ifndef LEITPLANKE_CORE_TEXT_JSON_READER_H_
#define LEITPLANKE_CORE_TEXT_JSON_READER_H_

#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "leitplanke/status.h"

namespace leitplanke {

/// Where a value stands: a chain up to the document, made on the stack.
class JsonPlace {
 public:
  JsonPlace() = default;
  JsonPlace(const JsonPlace& parent, std::string_view key) : parent_(&parent), key_(key) {}
  JsonPlace(const JsonPlace& parent, std::size_t index) : parent_(&parent), index_(index), is_index_(true) {}

  /// RFC 6901, for example `/brands/0/id`; "" for the whole document.
  std::string Pointer() const;

 private:
  const JsonPlace* parent_ = nullptr;
  std::string_view key_;
  std::size_t index_ = 0;
  bool is_index_ = false;
};

struct JsonProblem {
  std::string pointer;
  std::string message;
  ErrorCode code = ErrorCode::kInvalidArgument;
};

/// At most `limit` errors and as many warnings; later ones are dropped, but never an error because of warnings.
class JsonProblems {
 public:
  explicit JsonProblems(std::size_t limit) : limit_(limit) {}
  void Error(const JsonPlace& place, std::string message, ErrorCode code = ErrorCode::kInvalidArgument);
  void Warn(const JsonPlace& place, std::string message);
  const std::vector<JsonProblem>& errors() const { return errors_; }
  const std::vector<JsonProblem>& warnings() const { return warnings_; }
  bool full() const { return errors_.size() >= limit_; }
  std::optional<leitplanke::Error> first_error() const;

 private:
  std::size_t limit_;
  std::vector<JsonProblem> errors_, warnings_;
};

/// "a string", "an object" …, for messages.
std::string_view JsonTypeName(const nlohmann::json& value);

enum class UnknownKeys : std::uint8_t { kIgnore, kError };

/// Readers of one value. False, and a problem, if the type or the range is wrong; `out` is then untouched.
bool ReadJson(const nlohmann::json& value, const JsonPlace& place, JsonProblems& problems, std::string& out);
bool ReadJson(const nlohmann::json& value, const JsonPlace& place, JsonProblems& problems, bool& out);
bool ReadJson(const nlohmann::json& value, const JsonPlace& place, JsonProblems& problems, std::int64_t& out);
bool ReadJson(const nlohmann::json& value, const JsonPlace& place, JsonProblems& problems, std::uint64_t& out);
bool ReadJson(const nlohmann::json& value, const JsonPlace& place, JsonProblems& problems, double& out);
bool ReadJson(const nlohmann::json& value, const JsonPlace& place, JsonProblems& problems,
              std::vector<std::string>& out);

/// A list of structures that have a `ReadJson` of their own. All or nothing.
template <typename T>
bool ReadJson(const nlohmann::json& value, const JsonPlace& place, JsonProblems& problems, std::vector<T>& out) {
  if (!value.is_array()) {
    problems.Error(place, "expected a list, found " + std::string(JsonTypeName(value)));
    return false;
  }
  std::vector<T> items;
  items.reserve(value.size());
  for (const nlohmann::json& item : value) {
    items.emplace_back();
    if (!ReadJson(item, JsonPlace(place, items.size() - 1), problems, items.back())) return false;
  }
  out = std::move(items);
  return true;
}

/// `null` is none.
template <typename T>
bool ReadJson(const nlohmann::json& value, const JsonPlace& place, JsonProblems& problems, std::optional<T>& out) {
  out.reset();
  if (value.is_null()) return true;
  out.emplace();
  return ReadJson(value, place, problems, *out);
}

/// A whole structure out of a document, or the first problem.
template <typename T>
Result<T> FromJson(const nlohmann::json& json) {
  JsonProblems problems(1);
  T out;
  ReadJson(json, JsonPlace(), problems, out);
  if (auto error = problems.first_error()) return std::move(*error);
  return out;
}

class ObjectReader {
 public:
  /// Reports a value that is no object; every read then finds nothing and reports nothing more.
  /// `place` and `problems` must outlive the reader.
  ObjectReader(const nlohmann::json& value, const JsonPlace& place, JsonProblems& problems, UnknownKeys unknown);
  ObjectReader(const nlohmann::json& value, JsonPlace&& place, JsonProblems& problems, UnknownKeys unknown) = delete;

  /// The member, or null. The key counts as known. With `UnknownKeys::kIgnore` a member that is `null` is the same as
  /// none, since many programs write so.
  const nlohmann::json* Find(std::string_view key);
  /// As `Find`, but a missing member is a problem.
  const nlohmann::json* Need(std::string_view key);

  template <typename T>
  bool Required(std::string_view key, T& out) {
    const nlohmann::json* member = Need(key);
    return member != nullptr && ReadJson(*member, JsonPlace(place_, key), problems_, out);
  }
  /// True if it was there and fine.
  template <typename T>
  bool Optional(std::string_view key, T& out) {
    const nlohmann::json* member = Find(key);
    return member != nullptr && ReadJson(*member, JsonPlace(place_, key), problems_, out);
  }
  /// A name out of a closed list: `from_name` returns an optional. `allowed` is for the message.
  template <typename T, typename FromName>
  void Choice(std::string_view key, T& out, FromName from_name, std::string_view allowed) {
    std::string name;
    if (!Optional(key, name)) return;
    if (const auto value = from_name(std::string_view(name))) {
      out = *value;
    } else {
      BadChoice(key, name, allowed);
    }
  }

  template <typename T, typename FromName>
  void RequiredChoice(std::string_view key, T& out, FromName from_name, std::string_view allowed) {
    if (Need(key) != nullptr) Choice(key, out, from_name, allowed);
  }

  /// Reports the keys that nobody asked for, with the known one that looks most like it. True if nothing was wrong
  /// with the object so far.
  bool Finish();

  bool usable() const { return object_ != nullptr; }
  const JsonPlace& place() const { return place_; }
  JsonProblems& problems() { return problems_; }

 private:
  void BadChoice(std::string_view key, std::string_view name, std::string_view allowed);

  const nlohmann::json* object_;
  const JsonPlace& place_;
  JsonProblems& problems_;
  UnknownKeys unknown_;
  std::size_t errors_before_;
  std::vector<std::string_view> known_;
};

}  // namespace leitplanke

#endif  // LEITPLANKE_CORE_TEXT_JSON_READER_H_
