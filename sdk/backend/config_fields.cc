#include "sdk/backend/config_fields.h"

#include <cstdio>
#include <memory>
#include <utility>

namespace leitplanke::backend {
namespace {

constexpr std::size_t kReadStep = 64 * 1024;

struct CloseFile {
  void operator()(std::FILE* file) const { std::fclose(file); }
};

}  // namespace

ConfigError::ConfigError(std::string_view file, std::string_view pointer, std::string_view message)
    : std::runtime_error(std::string(file) + ":" + std::string(pointer) + ": " + std::string(message)) {}

std::string ReadConfigFile(const std::string& path, std::size_t max_bytes) {
  const std::unique_ptr<std::FILE, CloseFile> file(std::fopen(path.c_str(), "rb"));
  std::string bytes;
  std::size_t got = 0;
  do {
    if (!file) break;
    bytes.resize(bytes.size() + kReadStep);
    got = std::fread(bytes.data() + bytes.size() - kReadStep, 1, kReadStep, file.get());
    bytes.resize(bytes.size() - kReadStep + got);
  } while (got > 0 && bytes.size() <= max_bytes);
  if (!file || std::ferror(file.get()) != 0) {
    throw ConfigError(path, "", "cannot be read; check the path and who may read it");
  }
  if (bytes.size() > max_bytes) {
    throw ConfigError(path, "", "is over the limit of " + std::to_string(max_bytes) + " bytes");
  }
  return bytes;
}

Json ReadConfigJson(const std::string& path, std::size_t max_bytes) {
  Result<Json> json = ParseJson(ReadConfigFile(path, max_bytes), max_bytes);
  if (!json.ok()) throw ConfigError(path, json.error().where, json.error().message);
  return std::move(*json);
}

Fields::Fields(const Json& json, std::string file, std::string pointer)
    : json_(json), file_(std::move(file)), pointer_(std::move(pointer)) {
  if (!json_.is_object()) throw ConfigError(file_, pointer_, "must be an object");
}

const Json* Fields::Find(const std::string& key) {
  known_.insert(key);
  const auto found = json_.find(key);
  return found == json_.end() ? nullptr : &*found;
}

std::string Fields::Text(const std::string& key, std::size_t max_bytes) {
  std::string text = TextOr(key, max_bytes, "");
  if (text.empty()) Fail(key, "is required: a text that is not empty");
  return text;
}

std::string Fields::TextOr(const std::string& key, std::size_t max_bytes, std::string fallback) {
  const Json* value = Find(key);
  if (value == nullptr) return fallback;
  if (!value->is_string()) Fail(key, "must be a text");
  const std::string& text = *value->get_ptr<const std::string*>();
  if (text.size() > max_bytes) Fail(key, "is over the limit of " + std::to_string(max_bytes) + " bytes");
  return text;
}

std::int64_t Fields::IntegerOr(const std::string& key, std::int64_t low, std::int64_t high, std::int64_t fallback) {
  const Json* value = Find(key);
  if (value == nullptr) return fallback;
  const auto* number = value->is_number_integer() ? value->get_ptr<const std::int64_t*>() : nullptr;
  if (number == nullptr || *number < low || *number > high) {
    Fail(key, "must be a whole number from " + std::to_string(low) + " to " + std::to_string(high));
  }
  return *number;
}

bool Fields::BooleanOr(const std::string& key, bool fallback) {
  const Json* value = Find(key);
  if (value == nullptr) return fallback;
  if (!value->is_boolean()) Fail(key, "must be true or false");
  return *value->get_ptr<const bool*>();
}

std::vector<std::string> Fields::TextsOr(const std::string& key, std::size_t max_items, std::size_t max_bytes) {
  if (Find(key) == nullptr) return {};
  std::vector<std::string> texts;
  for (const Json& item : List(key, max_items)) {
    const auto* text = item.get_ptr<const std::string*>();
    if (text == nullptr || text->empty() || text->size() > max_bytes) {
      Fail(key + "/" + std::to_string(texts.size()), "must be a text of 1 to " + std::to_string(max_bytes) + " bytes");
    }
    texts.push_back(*text);
  }
  return texts;
}

const Json& Fields::List(const std::string& key, std::size_t max_items) {
  const Json* value = Find(key);
  if (value == nullptr || !value->is_array()) Fail(key, "is required: a list");
  if (value->size() > max_items) Fail(key, "has more than " + std::to_string(max_items) + " entries");
  return *value;
}

std::string Fields::Pointer(const std::string& key, std::size_t index) const {
  return Pointer(key) + "/" + std::to_string(index);
}

void Fields::End() const {
  for (const auto& [key, value] : json_.items()) {
    if (!known_.contains(key)) Fail(key, "is not a known key; remove it or correct its spelling");
  }
}

void Fields::Fail(const std::string& key, std::string_view message) const {
  throw ConfigError(file_, Pointer(key), message);
}

}  // namespace leitplanke::backend
