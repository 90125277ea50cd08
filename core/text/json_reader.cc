#include "core/text/json_reader.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/text/similar.h"

namespace leitplanke {
namespace {

/// Beyond it a JSON number of another program may have been rounded already.
constexpr double kMaxExactInteger = 9007199254740992.0;

bool WrongType(const nlohmann::json& value, const JsonPlace& place, JsonProblems& problems, std::string_view wanted) {
  problems.Error(place, "expected " + std::string(wanted) + ", found " + std::string(JsonTypeName(value)));
  return false;
}

}  // namespace

std::string JsonPlace::Pointer() const {
  if (parent_ == nullptr) return "";
  std::string pointer = parent_->Pointer() + "/";
  if (is_index_) return pointer + std::to_string(index_);
  for (const char c : key_) {
    if (c == '~') {
      pointer += "~0";
    } else if (c == '/') {
      pointer += "~1";
    } else {
      pointer.push_back(c);
    }
  }
  return pointer;
}

void JsonProblems::Error(const JsonPlace& place, std::string message, ErrorCode code) {
  if (!full()) errors_.push_back({place.Pointer(), std::move(message), code});
}

void JsonProblems::Warn(const JsonPlace& place, std::string message) {
  if (warnings_.size() < limit_) warnings_.push_back({place.Pointer(), std::move(message)});
}

std::optional<leitplanke::Error> JsonProblems::first_error() const {
  if (errors_.empty()) return std::nullopt;
  return leitplanke::Error{errors_[0].code, errors_[0].message, errors_[0].pointer};
}

std::string_view JsonTypeName(const nlohmann::json& value) {
  switch (value.type()) {
    case nlohmann::json::value_t::null:
      return "null";
    case nlohmann::json::value_t::object:
      return "an object";
    case nlohmann::json::value_t::array:
      return "a list";
    case nlohmann::json::value_t::string:
      return "a string";
    case nlohmann::json::value_t::boolean:
      return "true or false";
    default:
      return "a number";
  }
}

bool ReadJson(const nlohmann::json& value, const JsonPlace& place, JsonProblems& problems, std::string& out) {
  const auto* text = value.get_ptr<const std::string*>();
  if (text == nullptr) return WrongType(value, place, problems, "a string");
  out = *text;
  return true;
}

bool ReadJson(const nlohmann::json& value, const JsonPlace& place, JsonProblems& problems, bool& out) {
  const auto* flag = value.get_ptr<const bool*>();
  if (flag == nullptr) return WrongType(value, place, problems, "true or false");
  out = *flag;
  return true;
}

bool ReadJson(const nlohmann::json& value, const JsonPlace& place, JsonProblems& problems, std::uint64_t& out) {
  if (const auto* number = value.get_ptr<const nlohmann::json::number_unsigned_t*>()) {
    out = *number;
    return true;
  }
  std::int64_t whole = 0;
  if (!value.is_number()) return WrongType(value, place, problems, "a whole number");
  if (!ReadJson(value, place, problems, whole)) return false;
  if (whole < 0) {
    problems.Error(place, "expected a number that is not negative");
    return false;
  }
  out = static_cast<std::uint64_t>(whole);
  return true;
}

bool ReadJson(const nlohmann::json& value, const JsonPlace& place, JsonProblems& problems, std::int64_t& out) {
  if (const auto* whole = value.get_ptr<const nlohmann::json::number_unsigned_t*>()) {
    if (*whole <= static_cast<std::uint64_t>(INT64_MAX)) {
      out = static_cast<std::int64_t>(*whole);
      return true;
    }
  } else if (const auto* negative = value.get_ptr<const nlohmann::json::number_integer_t*>()) {
    out = *negative;
    return true;
  } else if (const auto* real = value.get_ptr<const nlohmann::json::number_float_t*>()) {
    if (std::trunc(*real) == *real && std::fabs(*real) <= kMaxExactInteger) {
      out = static_cast<std::int64_t>(*real);
      return true;
    }
  } else {
    return WrongType(value, place, problems, "a whole number");
  }
  problems.Error(place, "expected a whole number, found one with a fraction or out of range");
  return false;
}

bool ReadJson(const nlohmann::json& value, const JsonPlace& place, JsonProblems& problems, double& out) {
  if (const auto* real = value.get_ptr<const nlohmann::json::number_float_t*>()) {
    out = *real;
  } else if (const auto* whole = value.get_ptr<const nlohmann::json::number_unsigned_t*>()) {
    out = static_cast<double>(*whole);
  } else if (const auto* negative = value.get_ptr<const nlohmann::json::number_integer_t*>()) {
    out = static_cast<double>(*negative);
  } else {
    return WrongType(value, place, problems, "a number");
  }
  return true;
}

bool ReadJson(const nlohmann::json& value, const JsonPlace& place, JsonProblems& problems,
              std::vector<std::string>& out) {
  if (!value.is_array()) return WrongType(value, place, problems, "a list of strings");
  std::vector<std::string> items;
  items.reserve(value.size());
  for (const nlohmann::json& item : value) {
    items.emplace_back();
    if (!ReadJson(item, JsonPlace(place, items.size() - 1), problems, items.back())) return false;
  }
  out = std::move(items);
  return true;
}

ObjectReader::ObjectReader(const nlohmann::json& value, const JsonPlace& place, JsonProblems& problems,
                           UnknownKeys unknown)
    : object_(value.is_object() ? &value : nullptr),
      place_(place),
      problems_(problems),
      unknown_(unknown),
      errors_before_(problems.errors().size()) {
  if (object_ == nullptr) WrongType(value, place, problems, "an object");
}

const nlohmann::json* ObjectReader::Find(std::string_view key) {
  known_.push_back(key);
  if (object_ == nullptr) return nullptr;
  const auto member = object_->find(key);
  if (member == object_->end() || (member->is_null() && unknown_ == UnknownKeys::kIgnore)) return nullptr;
  return &*member;
}

const nlohmann::json* ObjectReader::Need(std::string_view key) {
  known_.push_back(key);
  if (object_ == nullptr) return nullptr;
  const auto member = object_->find(key);
  if (member != object_->end()) return &*member;
  problems_.Error(place_, "\"" + std::string(key) + "\" is missing");
  return nullptr;
}

void ObjectReader::BadChoice(std::string_view key, std::string_view name, std::string_view allowed) {
  problems_.Error(JsonPlace(place_, key), Quoted(name) + " is not allowed; use " + std::string(allowed));
}

bool ObjectReader::Finish() {
  if (object_ != nullptr && unknown_ == UnknownKeys::kError && !problems_.full()) {
    for (const auto& [key, value] : object_->items()) {
      if (std::find(known_.begin(), known_.end(), key) != known_.end()) continue;
      problems_.Error(JsonPlace(place_, key), "unknown key " + Quoted(key) + DidYouMean(key, known_));
    }
  }
  return problems_.errors().size() == errors_before_;
}

}  // namespace leitplanke
