#include "core/heads/thesaurus.h"

#include <algorithm>
#include <array>

#include "core/heads/reader.h"

namespace leitplanke::heads {
namespace {

constexpr std::uint32_t kKeyBits = 24, kIndexBits = 12;
constexpr std::uint32_t kFnvPrime = 16777619U;

Error Bad() { return {ErrorCode::kInvalidArgument, "The words behind the heads are cut off or damaged.", ""}; }

std::uint32_t Add(std::uint32_t hash, char byte) { return (hash ^ static_cast<unsigned char>(byte)) * kFnvPrime; }
std::uint32_t KeyFrom(std::uint32_t hash, EntryKind kind) {
  return HashPair(hash, static_cast<std::uint32_t>(kind)) >> (32 - kKeyBits);
}

/// "24", "19,99", not "2x": its digits say nothing, and would hit some entry's key by chance.
bool IsFigure(const Word& word) {
  return word.kind == TokenKind::kNumber && word.fold.back() >= '0' && word.fold.back() <= '9';
}

/// Seven bits a byte, the lower ones first; the last byte is below 128.
std::uint32_t Distance(Reader& in) {
  std::uint32_t value = 0;
  for (std::uint32_t shift = 0; shift < kKeyBits; shift += 7) {
    const auto byte = static_cast<std::uint32_t>(in.Number(1));
    value |= (byte & 0x7FU) << shift;
    if (byte < 0x80) break;
  }
  return value;
}

}  // namespace

Result<Thesaurus> Thesaurus::Read(std::string_view bytes) {
  Reader in(bytes);
  if (in.Bytes(kThesaurusMagic.size()) != kThesaurusMagic) return Bad();
  Thesaurus read;
  read.classes_.resize(in.Count(1));
  for (std::uint32_t& hash : read.classes_) hash = HashName(in.Bytes(in.Count(1)));
  const std::size_t count = in.Count(2);
  if (!in.ok() || count > in.left()) return Bad();
  std::uint32_t key = 0;
  for (std::size_t i = 0; i < count; ++i) {
    key += Distance(in);
    if (key >> kKeyBits != 0) return Bad();
    read.keys_.push_back(key);
  }
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t cls = in.Count(1);
    if (cls >= read.classes_.size()) return Bad();
    read.class_of_.push_back(static_cast<std::uint8_t>(cls));
  }
  if (!in.ok() || in.left() != 0) return Bad();
  read.begins_.resize((1U << kIndexBits) + 1);
  std::size_t at = 0;
  for (std::uint32_t part = 0; part < read.begins_.size(); ++part) {
    while (at < count && read.keys_[at] >> (kKeyBits - kIndexBits) < part) ++at;
    read.begins_[part] = static_cast<std::uint16_t>(at);
  }
  return read;
}

std::pair<std::size_t, std::size_t> Thesaurus::At(std::uint32_t key) const {
  const std::uint32_t part = key >> (kKeyBits - kIndexBits);
  std::size_t first = begins_[part];
  const std::size_t end = begins_[part + 1];
  while (first < end && keys_[first] < key) ++first;
  std::size_t last = first;
  while (last < end && keys_[last] == key) ++last;
  return {first, last};
}

std::pair<std::size_t, std::size_t> Thesaurus::Find(std::string_view fold, Lang language) const {
  if (fold.size() > kLongestWord) return {0, 0};
  std::array<std::uint32_t, kLongestWord + 1> hashes;
  hashes[0] = SaltOf(language);
  for (std::size_t i = 0; i < fold.size(); ++i) hashes[i + 1] = Add(hashes[i], fold[i]);
  auto found = At(KeyFrom(hashes[fold.size()], EntryKind::kWhole));
  for (std::size_t n = fold.size(); found.first == found.second && n >= kFewestStem; --n) {
    found = At(KeyFrom(hashes[n], EntryKind::kStem));
  }
  if (found.first != found.second) return found;
  std::uint32_t hash = SaltOf(language);
  for (std::size_t n = 1; n <= fold.size(); ++n) {
    hash = Add(hash, fold[fold.size() - n]);
    if (n < kFewestEnding) continue;
    const auto longer = At(KeyFrom(hash, EntryKind::kEnding));
    if (longer.first != longer.second) found = longer;
  }
  return found;
}

void Thesaurus::AddClasses(const Doc& doc, std::int32_t value, std::vector<Feature>& out) const {
  if (empty()) return;
  std::array<bool, kMaxClasses> there{};
  const std::vector<Word>& words = doc.words();
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i].kind == TokenKind::kLink || words[i].kind == TokenKind::kHandle || IsFigure(words[i])) continue;
    for (const Lang language : {kGerman, kEnglish}) {
      if ((doc.SentenceOf(i).language & language) == 0) continue;
      const auto [begin, end] = Find(words[i].fold, language);
      for (std::size_t entry = begin; entry < end; ++entry) there[class_of_[entry]] = true;
    }
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
  return KeyFrom(hash, kind);
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
  std::uint32_t before = 0;
  for (const ThesaurusEntry& entry : entries) {
    std::uint32_t distance = entry.key - before;
    for (; distance >= 0x80; distance >>= 7U) byte((distance & 0x7FU) | 0x80U);
    byte(distance);
    before = entry.key;
  }
  for (const ThesaurusEntry& entry : entries) byte(entry.cls);
  return out;
}

}  // namespace leitplanke::heads
