#include <nlohmann/json.hpp>
#include <utility>
#include <vector>

#include "leitplanke/json.h"
#include "leitplanke/text.h"

namespace leitplanke {
namespace {

/// Builds the document from the parser's events, and stops at the first error or at the depth limit. The library's
/// own builder cannot limit the depth, and its non-throwing parse does not say what is wrong.
class Builder : public nlohmann::json_sax<Json> {
 public:
  explicit Builder(std::size_t max_depth) : max_depth_(max_depth) {}

  Json Take() { return std::move(root_); }
  const std::string& problem() const { return problem_; }

  bool null() override { return Add(nullptr); }
  bool boolean(bool value) override { return Add(value); }
  bool number_integer(number_integer_t value) override { return Add(value); }
  bool number_unsigned(number_unsigned_t value) override { return Add(value); }
  bool number_float(number_float_t value, const string_t& /*source*/) override { return Add(value); }
  bool string(string_t& value) override { return Add(std::move(value)); }
  bool binary(binary_t& /*value*/) override { return false; }
  bool start_object(std::size_t /*size*/) override { return Open(Json::object()); }
  bool end_object() override { return Close(); }
  bool start_array(std::size_t /*size*/) override { return Open(Json::array()); }
  bool end_array() override { return Close(); }
  bool key(string_t& name) override {
    member_ = &(*open_.back())[std::move(name)];
    return true;
  }
  bool parse_error(std::size_t position, const std::string& /*token*/, const Json::exception& error) override {
    // "[json.exception.parse_error.101] parse error at line 1, column 2: syntax error …", or the like without place.
    std::string what = error.what();
    if (const std::size_t end = what.find("] "); end != std::string::npos) what.erase(0, end + 2);
    if (const std::size_t end = what.find(": "); end != std::string::npos) what.erase(0, end + 2);
    // The quoted last token may end inside a character, and it may be a customer's words.
    if (const std::size_t quote = what.find("; last read: '"); quote != std::string::npos) what.erase(quote);
    problem_ = "not JSON at byte " + std::to_string(position) + ": " + what;
    return false;
  }

 private:
  template <typename Value>
  bool Add(Value&& value) {
    *Slot() = std::forward<Value>(value);
    return true;
  }

  bool Open(Json&& container) {
    if (open_.size() >= max_depth_) {
      problem_ = "nested deeper than " + std::to_string(max_depth_) + " levels";
      return false;
    }
    Json* slot = Slot();
    *slot = std::move(container);
    open_.push_back(slot);
    return true;
  }

  bool Close() {
    open_.pop_back();
    return true;
  }

  /// Where the next value goes. Pointers to open containers stay valid: only the innermost one grows.
  Json* Slot() {
    if (open_.empty()) return &root_;
    if (open_.back()->is_object()) return member_;
    open_.back()->push_back(nullptr);
    return &open_.back()->back();
  }

  std::size_t max_depth_;
  Json root_;
  std::vector<Json*> open_;
  Json* member_ = nullptr;
  std::string problem_;
};

}  // namespace

Result<Json> ParseJson(std::string_view bytes, std::size_t max_bytes, std::size_t max_depth) {
  if (bytes.size() > max_bytes) {
    return Error{ErrorCode::kTooLarge,
                 std::to_string(bytes.size()) + " bytes; at most " + std::to_string(max_bytes) + " are read", ""};
  }
  if (!IsValidUtf8(bytes)) return Error{ErrorCode::kInvalidJson, "not UTF-8; save the text in UTF-8", ""};
  // The parser would take a NUL for the end of the text and not look at what follows.
  if (const std::size_t nul = bytes.find('\0'); nul != std::string_view::npos) {
    return Error{ErrorCode::kInvalidJson, "not JSON at byte " + std::to_string(nul + 1) + ": a NUL character", ""};
  }
  Builder builder(max_depth);
  if (!Json::sax_parse(bytes.begin(), bytes.end(), &builder)) {
    return Error{ErrorCode::kInvalidJson, builder.problem(), ""};
  }
  return builder.Take();
}

Json ToJson(const Error& error) {
  Json json = {{"code", ErrorCodeName(error.code)}, {"message", error.message}};
  if (!error.where.empty()) json["where"] = error.where;
  return json;
}

}  // namespace leitplanke
