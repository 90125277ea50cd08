/// @file   labelled.h
/// @brief  A file of labelled texts, `{"text","label"}` a line: what `train` and `evaluate` read.
#ifndef LEITPLANKE_SDK_CLI_LABELLED_H_
#define LEITPLANKE_SDK_CLI_LABELLED_H_

#include <cstddef>
#include <string>
#include <vector>

#include "leitplanke/status.h"

namespace leitplanke::cli {

struct LabelledRow {
  std::string text;
  std::vector<std::string> labels;  ///< one where `label` is a string
};

struct LabelledFile {
  std::vector<LabelledRow> rows;
  bool lists = false;       ///< some row's label is a list: a head with several labels at once
  std::size_t skipped = 0;  ///< rows without a label
  bool bad = false;         ///< some line was bad; its error line stands on standard output
};

/// Reads all rows. Bad lines are answered on standard output as everywhere, `lists_allowed` false: lists are bad, too.
/// Says on standard error how many rows were skipped. An error: the file itself cannot be read.
Result<LabelledFile> ReadLabelled(const std::string& path, bool lists_allowed);

}  // namespace leitplanke::cli

#endif  // LEITPLANKE_SDK_CLI_LABELLED_H_
