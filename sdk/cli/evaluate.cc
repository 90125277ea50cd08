#include <cstdio>
#include <nlohmann/json.hpp>

#include "core/train/metrics.h"
#include "core/train/train.h"
#include "leitplanke/json.h"
#include "sdk/cli/command.h"
#include "sdk/cli/files.h"
#include "sdk/cli/labelled.h"
#include "sdk/cli/options.h"

namespace leitplanke::cli {
namespace {

Json ToJson(const train::Metrics& metrics) {
  Json classes = Json::object();
  for (const auto& [label, c] : metrics.classes) {
    classes[label] = {{"n", c.n}, {"tp", c.tp}, {"fp", c.fp}, {"fn", c.fn}, {"f1", c.F1()}};
  }
  return {{"n", metrics.n},
          {"accuracy", metrics.Accuracy()},
          {"microF1", metrics.MicroF1()},
          {"macroF1", metrics.MacroF1()},
          {"classes", std::move(classes)}};
}

Result<heads::Head> LoadHead(const std::string& path) {
  const Result<std::string> bytes = ReadUpTo(path, heads::kMaxHeadBytes);
  if (!bytes.ok()) return bytes.error();
  Result<heads::Head> head = heads::ReadHead(*bytes);
  if (!head.ok()) return Error{head.error().code, path + ": " + head.error().message, ""};
  if (head->rules) {
    return Error{ErrorCode::kUnsupported,
                 path + ": this head needs posts and a policy; use `leitplanke assess --model`", ""};
  }
  return head;
}

int Run(const Arguments& arguments) {
  const Result<Options> options =
      ParseOptions(arguments, kEvaluate.name, {{"--model", "MODEL", true}, {"--data", "FILE", true}});
  if (!options.ok()) return Unusable(options.error().message);
  if (!options->operands.empty()) return Unusable("evaluate: the texts come from --data, not as arguments");
  const Result<heads::Head> head = LoadHead(options->Get("--model"));
  if (!head.ok()) return Unusable(head.error().message);
  const Result<LabelledFile> file = ReadLabelled(options->Get("--data"), head->multi);
  if (!file.ok()) return Unusable(file.error().message);
  train::Metrics metrics;
  for (const std::string& label : head->labels) metrics.classes[label];
  for (const LabelledRow& row : file->rows) {
    const heads::Input input{heads::CountNgrams(row.text), {}};
    metrics.Add(row.labels, train::LabelsOf(*head, heads::Judge(*head, input)));
  }
  const std::string line = ToJson(metrics).dump(-1, ' ', false, Json::error_handler_t::replace);
  std::printf("%s\n", line.c_str());
  return file->bad ? kSomeBad : kAllHandled;
}

}  // namespace

const Command kEvaluate = {
    "evaluate", "how often a trained head is right",
    "usage: leitplanke evaluate --model MODEL --data FILE\n\n"
    "Reads the same lines as `leitplanke train` and prints one JSON line:\n"
    "  {\"n\",\"accuracy\",\"microF1\",\"macroF1\",\"classes\":{LABEL:{\"n\",\"tp\",\"fp\",\"fn\",\"f1\"}}}\n"
    "`n` of a class: rows that have the label. Accuracy: rows with exactly the right labels. The macro mean is over "
    "the\n"
    "classes that some row has or was given. Rows without a label are skipped and counted on standard error.\n\n"
    "A bad line is answered by {\"id\",\"line\",\"error\":{\"code\",\"message\"}} before that.\n"
    "Exit codes: 0 all lines used, 1 some line was bad, 2 unusable arguments, model or file.\n",
    &Run};

}  // namespace leitplanke::cli
