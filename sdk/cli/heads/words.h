/// @file   words.h
/// @brief  The thesaurus' source (core/heads/words) -> its section in the file of heads.
///
/// `de.txt`, `en.txt`: a line is "class: word word …". A word is whole, or how it begins ("erstatt*") or ends
/// ("*hotline"); it may stand in two classes. Both files have the same classes.
#ifndef LEITPLANKE_SDK_CLI_HEADS_WORDS_H_
#define LEITPLANKE_SDK_CLI_HEADS_WORDS_H_

#include <string>

#include "core/heads/thesaurus.h"
#include "leitplanke/status.h"

namespace leitplanke::cli {

/// An error names the file and line.
Result<std::string> MakeThesaurus(const std::string& folder);

/// The section, and read.
struct Words {
  std::string section;
  heads::Thesaurus read;
};
Result<Words> ReadWords(const std::string& folder);

}  // namespace leitplanke::cli

#endif  // LEITPLANKE_SDK_CLI_HEADS_WORDS_H_
