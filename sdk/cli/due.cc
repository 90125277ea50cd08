#include <nlohmann/json.hpp>

#include "core/service/opening.h"
#include "core/text/json_reader.h"
#include "sdk/cli/command.h"
#include "sdk/cli/json_lines.h"
#include "sdk/cli/options.h"
#include "sdk/cli/policy_file.h"
#include "sdk/cli/zone.h"

namespace leitplanke::cli {
namespace {

struct Question {
  std::string id, start;
  std::int64_t minutes = 0;
};

Result<Question> QuestionFromJson(const Json& json) {
  JsonProblems problems(1);
  const JsonPlace root;
  Question question;
  ObjectReader reader(json, root, problems, UnknownKeys::kIgnore);
  reader.Required("id", question.id);
  reader.Required("start", question.start);
  if (reader.Required("minutes", question.minutes)) {
    const JsonPlace place(root, "minutes");
    if (question.minutes < 0) problems.Error(place, "must not be negative");
    if (question.minutes > kMaxBusinessMinutes) {
      problems.Error(place, "at most " + std::to_string(kMaxBusinessMinutes) + " minutes (ten years) are counted",
                     ErrorCode::kTooLarge);
    }
  }
  if (auto error = problems.first_error()) return std::move(*error);
  return question;
}

Result<Json> Answer(const Json& json, const OpeningHours& hours, const ZoneOffset& zone) {
  const Result<Question> question = QuestionFromJson(json);
  if (!question.ok()) return question.error();
  const Result<Millis> start = ParseInstant(question->start, zone);
  if (!start.ok()) return Error{start.error().code, start.error().message, "/start"};
  const std::optional<Millis> due = hours.Due(*start, question->minutes);
  return Json{{"id", question->id},
              {"due", due.has_value() ? Json(FormatInstant(*due, zone)) : Json(nullptr)},
              {"open", hours.IsOpen(*start)}};
}

int Run(const Arguments& arguments) {
  const Result<Options> options = ParseOptions(arguments, kDue.name, {{"--policy", "FILE", true}});
  if (!options.ok()) return Unusable(options.error().message);
  if (!options->operands.empty()) return Unusable("due: questions come on standard input, not as arguments");
  const std::optional<Policy> policy = LoadPolicy(options->Get("--policy"));
  if (!policy.has_value()) return kUnusable;
  const Result<ZoneOffset> zone = LoadZone(policy->timezone);
  if (!zone.ok()) return Unusable(zone.error().message);
  const OpeningHours hours(policy->hours, *zone);
  return RunJsonLines([&](const Json& json) { return Answer(json, hours, *zone); });
}

}  // namespace

const Command kDue = {
    "due", "business time: when so many open minutes have passed",
    "usage: leitplanke due --policy FILE < QUESTIONS\n\n"
    "Reads JSON Lines {\"id\",\"start\",\"minutes\"} and answers each with {\"id\",\"due\",\"open\"}:\n"
    "  due   when that many minutes of the policy's opening hours have passed since start, with the policy's offset;\n"
    "        null if it never opens; minutes 0 gives start\n"
    "  open  whether start lies in opening hours\n"
    "start is ISO 8601; without an offset it is the policy's local time.\n\n"
    "A bad line is answered by {\"id\",\"line\",\"error\":{\"code\",\"message\"}}.\n"
    "Exit codes: 0 all lines handled, 1 some line was bad, 2 unusable arguments or policy.\n",
    &Run};

}  // namespace leitplanke::cli
