#include "core/train/train.h"

#include <cstdio>
#include <cstdlib>

#include "core/text/similar.h"
#include "sdk/cli/command.h"
#include "sdk/cli/files.h"
#include "sdk/cli/labelled.h"
#include "sdk/cli/options.h"

namespace leitplanke::cli {
namespace {

/// A whole number from 0; `fallback` where the option is not given.
Result<std::uint64_t> SeedOf(const Options& options) {
  const std::string text = options.Get("--seed");
  if (text.empty()) return std::uint64_t{1};
  if (text.size() > 18 || text.find_first_not_of("0123456789") != std::string::npos) {
    return Error{ErrorCode::kInvalidArgument, "train: --seed wants a whole number from 0, not " + Quoted(text), ""};
  }
  return std::uint64_t{std::strtoull(text.c_str(), nullptr, 10)};
}

int Run(const Arguments& arguments) {
  const Result<Options> options = ParseOptions(
      arguments, kTrain.name,
      {{"--data", "FILE", true}, {"--head", "NAME", true}, {"--out", "MODEL", true}, {"--seed", "N", false}});
  if (!options.ok()) return Unusable(options.error().message);
  if (!options->operands.empty()) return Unusable("train: the texts come from --data, not as arguments");
  const Result<std::uint64_t> seed = SeedOf(*options);
  if (!seed.ok()) return Unusable(seed.error().message);
  const Result<LabelledFile> file = ReadLabelled(options->Get("--data"), true);
  if (!file.ok()) return Unusable(file.error().message);
  train::Dataset data;
  for (const LabelledRow& row : file->rows) data.Add(train::FromText(row.text), row.labels);
  train::Options how;
  how.name = options->Get("--head");
  how.multi = file->lists;
  how.seed = *seed;
  const Result<heads::Head> head = train::Train(data, how);
  if (!head.ok()) return Unusable("train: " + head.error().message);
  const std::string bytes = heads::WriteHead(*head);
  const Status written = WriteWhole(options->Get("--out"), bytes);
  if (!written.ok()) return Unusable(written.error().message);
  std::fprintf(stderr, "leitplanke: head %s of %zu rows, %zu labels, %zu bytes\n", how.name.c_str(), file->rows.size(),
               head->labels.size(), bytes.size());
  return file->bad ? kSomeBad : kAllHandled;
}

}  // namespace

const Command kTrain = {
    "train", "labelled texts -> a head for `assess`",
    "usage: leitplanke train --data FILE --head NAME --out MODEL [--seed N]\n\n"
    "Reads JSON Lines, one text a line: {\"text\",\"label\"}. A label is a text, or a list of texts "
    "where several can\n"
    "hold (then for all rows: a head with several labels). Rows without a label are skipped and "
    "counted on standard\n"
    "error. The same file, name and seed give the same bytes; at most 100,000 of them. Nothing "
    "leaves this machine.\n\n"
    "A bad line is answered by {\"id\",\"line\",\"error\":{\"code\",\"message\"}}; the others are "
    "learned from.\n"
    "Exit codes: 0 all lines used, 1 some line was bad, 2 unusable arguments, file or labels.\n",
    &Run};

}  // namespace leitplanke::cli
