#include "core/heads/thesaurus.h"

#include <algorithm>
#include <array>

#include "core/heads/reader.h"

namespace leitplanke::heads {
namespace {

constexpr std::uint32_t kFnvPrime = 16777619U;

std::uint32_t Add(std::uint32_t hash, char byte) { return (hash ^ static_cast<unsigned char>(byte)) * kFnvPrime; }
std::uint32_t EntryKey(std::uint32_t hash, EntryKind kind) {
  return KeyFrom(HashPair(hash, static_cast<std::uint32_t>(kind)));
}

/// "24", "19,99", not "2x": its digits say nothing, and would hit some entry's key by chance.
bool IsFigure(const Word& word) {
  return word.kind == TokenKind::kNumber && word.fold.back() >= '0' && word.fold.back() <= '9';
}

}  // namespace

Result<Thesaurus> Thesaurus::Read(std::string_view bytes) {
  Reader in(bytes);
  if (in.Bytes(kThesaurusMagic.size()) != kThesaurusMagic) return BadSection();
  Thesaurus read;
  read.classes_.resize(in.Count(1));
  for (std::uint32_t& hash : read.classes_) hash = HashName(in.Bytes(in.Count(1)));
  const std::size_t count = in.Count(2);
  if (!in.ok() || !read.keys_.Read(in, count)) return BadSection();
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t cls = in.Count(1);
    if (cls >= read.classes_.size()) return BadSection();
    read.class_of_.push_back(static_cast<std::uint8_t>(cls));
  }
  if (!in.ok() || in.left() != 0) return BadSection();
  return read;
}

std::pair<std::size_t, std::size_t> Thesaurus::Find(std::string_view fold, Lang language) const {
  if (fold.size() > kLongestWord) return {0, 0};
  std::array<std::uint32_t, kLongestWord + 1> hashes;
  hashes[0] = SaltOf(language);
  for (std::size_t i = 0; i < fold.size(); ++i) hashes[i + 1] = Add(hashes[i], fold[i]);
  auto found = keys_.At(EntryKey(hashes[fold.size()], EntryKind::kWhole));
  for (std::size_t n = fold.size(); found.first == found.second && n >= kFewestStem; --n) {
    found = keys_.At(EntryKey(hashes[n], EntryKind::kStem));
  }
  if (found.first != found.second) return found;
  std::uint32_t hash = SaltOf(language);
  for (std::size_t n = 1; n <= fold.size(); ++n) {
    hash = Add(hash, fold[fold.size() - n]);
    if (n < kFewestEnding) continue;
    const auto longer = keys_.At(EntryKey(hash, EntryKind::kEnding));
    if (longer.first != longer.second) found = longer;
  }
  return found;
}

template <typename Visit>
void Thesaurus::ForEachClass(const Doc& doc, std::size_t i, Visit visit) const {
  const Word& word = doc.words()[i];
  if (empty() || word.kind == TokenKind::kLink || word.kind == TokenKind::kHandle || IsFigure(word)) return;
  for (const Lang language : {kGerman, kEnglish}) {
    if ((doc.SentenceOf(i).language & language) == 0) continue;
    const auto [begin, end] = Find(word.fold, language);
    for (std::size_t entry = begin; entry < end; ++entry) visit(class_of_[entry]);
  }
}

void Thesaurus::AddClassesOf(const Doc& doc, std::size_t i, std::vector<std::uint32_t>& out) const {
  ForEachClass(doc, i, [&](std::uint8_t cls) { out.push_back(classes_[cls]); });
}

bool Thesaurus::Lists(const Doc& doc, std::size_t i, std::uint32_t cls) const {
  if (empty()) return false;
  for (const Lang language : {kGerman, kEnglish}) {
    const auto [begin, end] = keys_.At(KeyOf(doc.words()[i].fold, EntryKind::kWhole, language));
    for (std::size_t entry = begin; entry < end; ++entry) {
      if (classes_[class_of_[entry]] == cls) return true;
    }
  }
  return false;
}

void Thesaurus::AddClasses(const Doc& doc, std::int32_t value, std::vector<Feature>& out) const {
  std::array<bool, kMaxClasses> there{};
  for (std::size_t i = 0; i < doc.words().size(); ++i) {
    ForEachClass(doc, i, [&](std::uint8_t cls) { there[cls] = true; });
  }
  for (std::size_t cls = 0; cls < classes_.size(); ++cls) {
    if (!there[cls]) continue;
    out.push_back({classes_[cls], value});
    out.push_back({classes_[cls] ^ SaltOf(doc.language()), value / 2});
  }
}

std::uint32_t KeyOf(std::string_view fold, EntryKind kind, Lang language) {
  std::uint32_t hash = SaltOf(language);
  for (std::size_t i = 0; i < fold.size(); ++i) {
    hash = Add(hash, fold[kind == EntryKind::kEnding ? fold.size() - 1 - i : i]);
  }
  return EntryKey(hash, kind);
}

// So that no class is called like what a rule saw.
constexpr std::string_view kPrefix = "word:";

std::string WriteThesaurus(const std::vector<std::string>& names, std::vector<ThesaurusEntry> entries) {
  std::sort(entries.begin(), entries.end(), [](const ThesaurusEntry& a, const ThesaurusEntry& b) {
    return a.key != b.key ? a.key < b.key : a.cls < b.cls;
  });
  std::string out(kThesaurusMagic);
  const auto byte = [&](std::size_t value) { out += static_cast<char>(static_cast<unsigned char>(value)); };
  byte(names.size());
  for (const std::string& name : names) {
    byte(name.size() + kPrefix.size());
    out += kPrefix;
    out += name;
  }
  byte(entries.size() & 0xFFU);
  byte(entries.size() >> 8U);
  std::vector<std::uint32_t> keys;
  for (const ThesaurusEntry& entry : entries) keys.push_back(entry.key);
  WriteKeys(keys, out);
  for (const ThesaurusEntry& entry : entries) byte(entry.cls);
  return out;
}

}  // namespace leitplanke::heads
