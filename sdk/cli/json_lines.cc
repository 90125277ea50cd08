#include "sdk/cli/json_lines.h"

#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <nlohmann/json.hpp>
#include <string>

#include "core/text/fold.h"
#include "sdk/cli/command.h"

namespace leitplanke::cli {
namespace {

constexpr std::size_t kFlushAt = 64 * 1024;

/// Standard output, written in large pieces.
class Output {
 public:
  void Add(const Json& json) {
    buffer_ += json.dump(-1, ' ', false, Json::error_handler_t::replace);
    buffer_ += '\n';
  }

  bool full() const { return buffer_.size() >= kFlushAt; }

  /// False if nobody reads any more.
  bool Flush() {
    std::size_t at = 0;
    while (at < buffer_.size()) {
      const ssize_t count = write(STDOUT_FILENO, buffer_.data() + at, buffer_.size() - at);
      if (count < 0 && errno == EINTR) continue;
      if (count < 0) return false;
      at += static_cast<std::size_t>(count);
    }
    buffer_.clear();
    return true;
  }

 private:
  std::string buffer_;
};

/// The line's own id; null where it has none that is text.
Json IdOf(const Json& json) {
  if (!json.is_object()) return nullptr;
  const auto id = json.find("id");
  return id != json.end() && id->is_string() ? *id : Json(nullptr);
}

/// Adds the line's answer; false if it was an error.
bool Answer(const Line& line, const LineHandler& handle, Output& output) {
  if (line.too_long) {
    output.Add(ErrorLine(line, nullptr, TooLong()));
    return false;
  }
  const Result<Json> json = ParseJson(line.text);
  if (!json.ok()) {
    output.Add(ErrorLine(line, nullptr, json.error()));
    return false;
  }
  const Result<Json> answer = handle(*json);
  output.Add(answer.ok() ? *answer : ErrorLine(line, *json, answer.error()));
  return answer.ok();
}

}  // namespace

Json ErrorLine(const Line& line, const Json& json, const Error& error) {
  const std::string message = error.where.empty() ? error.message : error.where + ": " + error.message;
  return {{"id", IdOf(json)},
          {"line", line.number},
          {"error", {{"code", ErrorCodeName(error.code)}, {"message", message}}}};
}

Error TooLong() {
  return {ErrorCode::kTooLarge, "the line has more than " + std::to_string(kMaxMessageBytes) + " bytes", ""};
}

int RunJsonLines(const LineHandler& handle) {
  LineReader reader(STDIN_FILENO, kMaxMessageBytes);
  Output output;
  bool all_good = true;
  Line line;
  while (reader.Next(line)) {
    const bool blank = !line.too_long && Trim(line.text).empty();
    if (!blank) all_good = Answer(line, handle, output) && all_good;
    if ((output.full() || !reader.HasLine()) && !output.Flush()) {
      return Unusable(std::string("cannot write standard output: ") + std::strerror(errno));
    }
  }
  if (!output.Flush()) return Unusable(std::string("cannot write standard output: ") + std::strerror(errno));
  if (!reader.problem().empty()) return Unusable("cannot read standard input: " + reader.problem());
  return all_good ? kAllHandled : kSomeBad;
}

}  // namespace leitplanke::cli
