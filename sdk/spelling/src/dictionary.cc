#include "dictionary.h"

#include <algorithm>
#include <ctime>
#include <hunspell.hxx>

#include "memory_file.h"

namespace {

/** What stands in memory under the two names that Hunspell is told to open. */
constexpr char kAff[] = "aff";
constexpr char kDic[] = "dic";
std::string_view aff_text;
std::string_view dic_text;

/**
 * Hunspell looks for suggestions until a clock says stop. A plugin has no clock, and the same word must get the same
 * suggestions on every machine: this one goes on by the work that lies between two looks at it.
 */
std::clock_t work = 0;
std::clock_t work_a_look = 0;
/** A look comes after about so much work for each letter; Hunspell stops after 100,000 a search. */
constexpr std::clock_t kWorkALetter = 160;

}  // namespace

extern "C" std::clock_t clock() { return work += work_a_look; }

FileMgr::FileMgr(const char* name, const char*)
    : rest_(std::string_view(name) == kAff   ? aff_text
            : std::string_view(name) == kDic ? dic_text
                                             : "") {}

bool FileMgr::getline(std::string& line) {
  if (rest_.empty()) return false;
  const std::size_t end = rest_.find('\n');
  line.assign(rest_.substr(0, end));
  rest_.remove_prefix(end == rest_.npos ? rest_.size() : end + 1);
  ++line_;
  return true;
}

namespace spelling {

Dictionary::Dictionary(std::string_view aff, std::string_view dic, bool joins_words) : joins_words_(joins_words) {
  // The search for words with as many letters in common reads the whole dictionary: no reply waits so long.
  const std::string quick = std::string(aff) + "\nMAXNGRAMSUGS 0\n";
  aff_text = quick;
  dic_text = dic;
  hunspell_ = std::make_unique<Hunspell>(kAff, kDic);
  aff_text = dic_text = {};
}

Dictionary::~Dictionary() = default;

void Dictionary::Learn(const std::string& word) { hunspell_->add(word); }

bool Dictionary::Knows(const std::string& word) {
  const auto found = known_.find(word);
  if (found != known_.end()) return found->second;
  if (known_.size() >= kMaxKept) known_.clear();
  return known_[word] = hunspell_->spell(word);
}

const std::vector<std::string>& Dictionary::Suggest(const std::string& word) {
  const auto found = suggested_.find(word);
  if (found != suggested_.end()) return found->second;
  if (suggested_.size() >= kMaxKept) suggested_.clear();
  work = 0;
  work_a_look = static_cast<std::clock_t>(word.size()) * kWorkALetter;
  std::vector<std::string> all = hunspell_->suggest(word);
  work_a_look = 0;
  // `-standart` is a part of words and no word; two halves are of use only where nothing else fits.
  const auto is_odd = [&](const std::string& one) {
    const bool is_split = one.find_first_of(" -") != one.npos && word.find_first_of(" -") == word.npos;
    return one.front() == '-' || one.back() == '-' || (is_split && one != all.front());
  };
  all.erase(std::remove_if(all.begin(), all.end(), is_odd), all.end());
  if (all.size() > kMaxSuggestions) all.resize(kMaxSuggestions);
  return suggested_[word] = std::move(all);
}

}  // namespace spelling
