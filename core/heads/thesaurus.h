/// @file   thesaurus.h
/// @brief  Which words mean about the same: what a head knows of words that it never met.
///
/// A head learns from some thousand texts, and the next customer says it in another word. A thesaurus puts words into
/// classes ("ring", "dial", "give us a bell": phone), of both languages alike, so that what a head learns of one word
/// holds for its neighbours. Its source is core/heads/words; scripts/train-heads puts it behind the heads, into their
/// file.
///
/// An entry is a whole word, how a word begins, or how it ends (of at least `kFewestStem` and `kFewestEnding` bytes);
/// the whole word comes first, then the longest stem, then the longest ending. Words are told by 24 bits of their hash:
/// about one word in a hundred that is in no class is taken for one that is, in training as in use.
///
/// Section in the file, little endian: "LPWD", number of classes (1 byte), their names with length (1 byte each),
/// number of entries (2), the entries' keys (keys.h), then one byte an entry, its class.
#ifndef LEITPLANKE_CORE_HEADS_THESAURUS_H_
#define LEITPLANKE_CORE_HEADS_THESAURUS_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/heads/keys.h"
#include "core/heads/ngrams.h"
#include "core/text/language/doc.h"
#include "leitplanke/status.h"

namespace leitplanke::heads {

inline constexpr std::size_t kFewestStem = 3, kFewestEnding = 4, kLongestWord = 40;  ///< bytes, folded
inline constexpr std::size_t kMaxClasses = 255, kMaxEntries = 60'000;

inline constexpr std::string_view kThesaurusMagic = "LPWD";  ///< what a section begins with

/// Xored into a feature's hash it makes another feature, that of the language alone. What is learned in one language
/// helps in the other, and the two can still differ. English where it is not German.
constexpr std::uint32_t SaltOf(Lang language) { return language == kGerman ? 0x2C1B3C6DU : 0x297A2D39U; }

/// What an entry says of the words that it stands for.
enum class EntryKind : std::uint8_t { kWhole, kStem, kEnding };

class Thesaurus {
 public:
  /// Knows no word.
  Thesaurus() = default;
  /// The section by itself. Any bytes: an error says what is wrong with them.
  static Result<Thesaurus> Read(std::string_view bytes);

  bool empty() const { return keys_.size() == 0; }

  /// For each class that a word of the text is in: a feature of `value`, and one of half of it that stands for the
  /// class in the text's language. Appends. O(bytes of the text).
  void AddClasses(const Doc& doc, std::int32_t value, std::vector<Feature>& out) const;
  /// The hashes of the classes that word `i` of the text is in. Appends. O(bytes of the word).
  void AddClassesOf(const Doc& doc, std::size_t i, std::vector<std::uint32_t>& out) const;
  /// Whether word `i` is listed as a whole in the class of that hash. With stems and endings, of which each word has a
  /// score, one unknown word in fifty would be taken for one of a class of thousands. O(bytes of the word).
  bool Lists(const Doc& doc, std::size_t i, std::uint32_t cls) const;

 private:
  /// `visit` gets the class of each entry of word `i`.
  template <typename Visit>
  void ForEachClass(const Doc& doc, std::size_t i, Visit visit) const;
  /// The entries of a word (`Word::fold`), as indexes; empty if there are none. O(bytes).
  std::pair<std::size_t, std::size_t> Find(std::string_view fold, Lang language) const;

  std::vector<std::uint32_t> classes_;  ///< hashes of their names
  Keys keys_;
  std::vector<std::uint8_t> class_of_;  ///< by entry
};

/// For writing: an entry's key, and the section of entries in any order.
struct ThesaurusEntry {
  std::uint32_t key = 0;
  std::uint8_t cls = 0;
};
/// `fold` in `language`, one of the two.
std::uint32_t KeyOf(std::string_view fold, EntryKind kind, Lang language);
std::string WriteThesaurus(const std::vector<std::string>& names, std::vector<ThesaurusEntry> entries);

}  // namespace leitplanke::heads

#endif  // LEITPLANKE_CORE_HEADS_THESAURUS_H_
