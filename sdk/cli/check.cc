#include <nlohmann/json.hpp>

#include "leitplanke/guard.h"
#include "sdk/cli/command.h"
#include "sdk/cli/json_lines.h"
#include "sdk/cli/options.h"
#include "sdk/cli/own_heads.h"
#include "sdk/cli/policy_file.h"

namespace leitplanke::cli {
namespace {

Result<Json> Answer(const Json& json, const Guard& guard, const std::string& language) {
  const Result<Draft> draft = DraftFromJson(json);
  if (!draft.ok()) return draft.error();
  const Result<std::vector<Finding>> findings = guard.Check(*draft, language);
  if (!findings.ok()) return findings.error();
  return FindingsToJson(draft->id, *findings);
}

int Run(const Arguments& arguments) {
  const Result<Options> options =
      ParseOptions(arguments, kCheck.name, {{"--policy", "FILE", true}, {"--lang", "de|en"}, {"--heads", "FILE"}});
  if (!options.ok()) return Unusable(options.error().message);
  if (!options->operands.empty()) return Unusable("check: drafts come on standard input, not as arguments");
  std::string language = options->Get("--lang");
  if (!language.empty() && language != "de" && language != "en") return Unusable("check: --lang is de or en");
  const std::optional<Policy> policy = LoadPolicy(options->Get("--policy"));
  if (!policy.has_value()) return kUnusable;
  if (language.empty()) language = policy->languages.front();
  Result<Guard> guard = Guard::Create(*policy);
  if (!guard.ok()) return Unusable(guard.error().message);
  const Status loaded = LoadHeads(ChosenHeads(options->Get("--heads")), *guard);
  if (!loaded.ok()) return Unusable(loaded.error().message);
  return RunJsonLines([&](const Json& json) { return Answer(json, *guard, language); });
}

}  // namespace

const Command kCheck = {
    "check", "drafts -> findings",
    "usage: leitplanke check --policy FILE [--lang de|en] [--heads FILE|none] < DRAFTS\n\n"
    "Reads JSON Lines, one draft a line; only id and text are required:\n"
    "  {\"id\",\"text\",\"surface\":\"public|direct\",\"platform\",\"tier\":\"own|network|third-party\",\n"
    "   \"inReplyTo\":{\"text\"},\"agent\":{\"name\",\"signature\"},\"recentReplies\":[…],\"now\"}\n"
    "Answers each with {\"id\",\"findings\":[{\"rule\",\"severity\",\"start\",\"end\",\"message\",\"overridable\"}]},\n"
    "offsets in UTF-16 code units, messages in --lang (default: the policy's first language).\n\n"
    "Learned heads that come with the program decide with the rules of open speech; --heads names other ones, or "
    "none.\n\n"
    "A bad line is answered by {\"id\",\"line\",\"error\":{\"code\",\"message\"}}.\n"
    "Exit codes: 0 all lines handled, 1 some line was bad, 2 unusable arguments or policy.\n",
    &Run};

}  // namespace leitplanke::cli
