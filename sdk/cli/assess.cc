#include "leitplanke/assess.h"

#include <nlohmann/json.hpp>

#include "sdk/cli/command.h"
#include "sdk/cli/json_lines.h"
#include "sdk/cli/options.h"
#include "sdk/cli/own_heads.h"
#include "sdk/cli/policy_file.h"

namespace leitplanke::cli {
namespace {

Result<Json> Answer(const Json& json, const Assessor& assessor) {
  const Result<Post> post = PostFromJson(json);
  if (!post.ok()) return post.error();
  const Result<Assessment> assessment = assessor.Assess(*post);
  if (!assessment.ok()) return assessment.error();
  return ToJson(*assessment);
}

int Run(const Arguments& arguments) {
  const Result<Options> options = ParseOptions(
      arguments, kAssess.name, {{"--policy", "FILE", true}, {"--model", "MODEL", false}, {"--heads", "FILE", false}});
  if (!options.ok()) return Unusable(options.error().message);
  if (!options->operands.empty()) return Unusable("assess: posts come on standard input, not as arguments");
  const std::optional<Policy> policy = LoadPolicy(options->Get("--policy"));
  if (!policy.has_value()) return kUnusable;
  Result<Assessor> assessor = Assessor::Create(*policy);
  if (!assessor.ok()) return Unusable(assessor.error().message);
  for (const std::string& path : {ChosenHeads(options->Get("--heads")), options->Get("--model")}) {
    const Status loaded = LoadHeads(path, *assessor);
    if (!loaded.ok()) return Unusable(loaded.error().message);
  }
  return RunJsonLines([&assessor](const Json& json) { return Answer(json, *assessor); });
}

}  // namespace

const Command kAssess = {
    "assess", "posts -> assessments",
    "usage: leitplanke assess --policy FILE [--model MODEL] [--heads FILE|none] < POSTS\n\n"
    "Reads JSON Lines, one post a line; only id and text are required:\n"
    "  "
    "{\"id\",\"text\",\"platform\",\"onOwnPage\",\"author\":{\"handle\",\"name\"},\"reach\":{"
    "\"followers\"},\"brand\",\n"
    "   \"url\",\"postedAt\"}\n"
    "Answers each with its assessment: language, mention, relevant, relevance, needs_reply, "
    "intents, sentiment, urgency,\n"
    "signals, pii (kind, start, end in UTF-16 code units), location, impersonation.\n\n"
    "Learned heads that come with the program decide with the rules; --heads names other ones, "
    "or none of them.\n"
    "--model: a head from `leitplanke train` that takes the place of the one of its name, which is "
    "one of\n"
    "relevance, needs_reply, intents, sentiment, urgency.\n\n"
    "A bad line is answered by {\"id\",\"line\",\"error\":{\"code\",\"message\"}}.\n"
    "Exit codes: 0 all lines handled, 1 some line was bad, 2 unusable arguments or policy.\n",
    &Run};

}  // namespace leitplanke::cli
