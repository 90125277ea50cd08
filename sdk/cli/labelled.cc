#include "sdk/cli/labelled.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <nlohmann/json.hpp>

#include "core/text/fold.h"
#include "sdk/cli/files.h"
#include "sdk/cli/json_lines.h"
#include "sdk/cli/line_reader.h"

namespace leitplanke::cli {
namespace {

Error Wrong(const char* where, const char* message) { return {ErrorCode::kInvalidArgument, message, where}; }

/// A descriptor that is closed at the end.
class File {
 public:
  explicit File(const std::string& path) : descriptor_(open(path.c_str(), O_RDONLY | O_CLOEXEC)) {}
  ~File() {
    if (descriptor_ >= 0) close(descriptor_);
  }
  File(const File&) = delete;
  File& operator=(const File&) = delete;
  int descriptor() const { return descriptor_; }

 private:
  int descriptor_;
};

/// Puts the row's labels into `row`; false if it has none.
Result<bool> ReadLabel(const Json& json, bool lists_allowed, LabelledRow& row, LabelledFile& file) {
  const auto label = json.find("label");
  if (label == json.end() || label->is_null()) return false;
  if (label->is_string()) {
    row.labels.push_back(label->get<std::string>());
    if (row.labels.back().empty()) return Wrong("/label", "the label is empty");
    return true;
  }
  if (!label->is_array()) return Wrong("/label", "expected a text, a list of texts or null");
  if (!lists_allowed) return Wrong("/label", "this head gives one label; expected a text");
  file.lists = true;
  for (const Json& one : *label) {
    if (!one.is_string() || one.get_ref<const std::string&>().empty()) {
      return Wrong("/label", "expected a list of texts that are not empty");
    }
    row.labels.push_back(one.get<std::string>());
  }
  std::sort(row.labels.begin(), row.labels.end());
  row.labels.erase(std::unique(row.labels.begin(), row.labels.end()), row.labels.end());
  return true;
}

Status ReadRow(const Line& line, bool lists_allowed, Json& json, LabelledFile& file) {
  if (line.too_long) return TooLong();
  Result<Json> parsed = ParseJson(line.text);
  if (!parsed.ok()) return parsed.error();
  json = std::move(*parsed);
  if (!json.is_object()) return Wrong("", "expected an object");
  const auto text = json.find("text");
  if (text == json.end() || !text->is_string()) return Wrong("/text", "expected a text");
  LabelledRow row;
  row.text = text->get<std::string>();
  const Result<bool> labelled = ReadLabel(json, lists_allowed, row, file);
  if (!labelled.ok()) return labelled.error();
  if (*labelled) {
    file.rows.push_back(std::move(row));
  } else {
    ++file.skipped;
  }
  return Done{};
}

}  // namespace

Result<LabelledFile> ReadLabelled(const std::string& path, bool lists_allowed) {
  const File descriptor(path);
  if (descriptor.descriptor() < 0) return CannotRead(path);
  LineReader reader(descriptor.descriptor(), kMaxMessageBytes);
  LabelledFile file;
  Line line;
  while (reader.Next(line)) {
    if (!line.too_long && Trim(line.text).empty()) continue;
    Json json;
    const Status read = ReadRow(line, lists_allowed, json, file);
    if (read.ok()) continue;
    file.bad = true;
    const std::string answer = ErrorLine(line, json, read.error()).dump(-1, ' ', false, Json::error_handler_t::replace);
    std::printf("%s\n", answer.c_str());
  }
  if (!reader.problem().empty()) {
    return Error{ErrorCode::kNotFound, "cannot read " + path + ": " + reader.problem(), ""};
  }
  if (file.skipped > 0) std::fprintf(stderr, "leitplanke: %zu rows without a label were skipped\n", file.skipped);
  return file;
}

}  // namespace leitplanke::cli
