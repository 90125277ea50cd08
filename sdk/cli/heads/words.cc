#include "sdk/cli/heads/words.h"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <vector>

#include "core/heads/thesaurus.h"
#include "core/text/language/normalize.h"

namespace leitplanke::cli {
namespace {

Error Bad(const std::string& where, const std::string& why) {
  return {ErrorCode::kInvalidArgument, where + ": " + why, ""};
}

class Maker {
 public:
  Status ReadFile(const std::string& path, Lang language) {
    std::ifstream in(path);
    if (!in) return Error{ErrorCode::kNotFound, "cannot read " + path, ""};
    std::size_t number = 0;
    for (std::string line; std::getline(in, line);) {
      const std::string where = path + ":" + std::to_string(++number);
      const std::size_t colon = line.find(": ");
      if (colon == std::string::npos) return Bad(where, "no \"class: word …\"");
      const std::size_t cls = ClassOf(line.substr(0, colon));
      if (cls >= heads::kMaxClasses) return Bad(where, "too many classes");
      std::istringstream words(line.substr(colon + 1));
      for (std::string word; words >> word;) {
        if (!Add(word, language, cls)) return Bad(where, "\"" + word + "\" is too short, too long or no word");
      }
    }
    return Done{};
  }

  Result<std::string> Write() const {
    if (entries_.size() > heads::kMaxEntries) return Bad("thesaurus", "too many entries");
    return heads::WriteThesaurus(names_, entries_);
  }

 private:
  std::size_t ClassOf(const std::string& name) {
    const auto found = std::find(names_.begin(), names_.end(), name);
    if (found == names_.end()) names_.push_back(name);
    return static_cast<std::size_t>(std::distance(names_.begin(), std::find(names_.begin(), names_.end(), name)));
  }

  bool Add(std::string word, Lang language, std::size_t cls) {
    heads::EntryKind kind = heads::EntryKind::kWhole;
    std::size_t fewest = 1;
    if (word.starts_with('*')) {
      kind = heads::EntryKind::kEnding;
      fewest = heads::kFewestEnding;
      word.erase(0, 1);
    } else if (word.ends_with('*')) {
      kind = heads::EntryKind::kStem;
      fewest = heads::kFewestStem;
      word.pop_back();
    }
    const std::string fold = FoldWord(word);
    if (fold.size() < fewest || fold.size() > heads::kLongestWord || fold.find('*') != std::string::npos) return false;
    entries_.push_back({heads::KeyOf(fold, kind, language), static_cast<std::uint8_t>(cls)});
    return true;
  }

  std::vector<std::string> names_;
  std::vector<heads::ThesaurusEntry> entries_;
};

}  // namespace

Result<std::string> MakeThesaurus(const std::string& folder) {
  Maker maker;
  for (const auto& [name, language] : {std::pair("/de.txt", kGerman), std::pair("/en.txt", kEnglish)}) {
    const Status read = maker.ReadFile(folder + name, language);
    if (!read.ok()) return read.error();
  }
  return maker.Write();
}

Result<Words> ReadWords(const std::string& folder) {
  auto section = MakeThesaurus(folder);
  if (!section.ok()) return section.error();
  auto read = heads::Thesaurus::Read(*section);
  if (!read.ok()) return read.error();
  return Words{std::move(*section), std::move(*read)};
}

}  // namespace leitplanke::cli
