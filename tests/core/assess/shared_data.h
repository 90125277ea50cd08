/// @file   shared_data.h
/// @brief  Data sets that lie beside the repository. Tests that read them skip visibly where they are not.
#ifndef LEITPLANKE_TESTS_CORE_ASSESS_SHARED_DATA_H_
#define LEITPLANKE_TESTS_CORE_ASSESS_SHARED_DATA_H_

#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace leitplanke {

inline std::string SharedPath(const std::string& name) {
  return std::string(LEITPLANKE_SOURCE_DIR) + "/../shared/data/" + name;
}

inline bool HasShared(const std::string& name) { return std::ifstream(SharedPath(name)).good(); }

inline std::vector<std::string> ReadLines(const std::string& path) {
  std::ifstream file(path);
  std::vector<std::string> lines;
  for (std::string line; std::getline(file, line);) lines.push_back(line);
  return lines;
}

/// The field `text` of every line of a JSONL file.
inline std::vector<std::string> ReadTexts(const std::string& path) {
  std::vector<std::string> texts;
  for (const std::string& line : ReadLines(path)) {
    const nlohmann::json row = nlohmann::json::parse(line, nullptr, false);
    if (row.is_object() && row.contains("text") && row["text"].is_string()) texts.push_back(row["text"]);
  }
  return texts;
}

}  // namespace leitplanke

#endif  // LEITPLANKE_TESTS_CORE_ASSESS_SHARED_DATA_H_
