#include <nlohmann/json.hpp>
#include <utility>

#include "sdk/backend/api_error.h"
#include "sdk/backend/push.h"

namespace leitplanke::backend {
namespace {

Pushed ReadOne(const Json& json, const std::string& pointer) {
  const auto seq = json.is_object() ? json.find("seq") : json.end();
  if (!json.is_object() || seq == json.end() || !seq->is_number_unsigned()) {
    throw ApiError(400, "invalid_argument", "An action needs its number: a whole number that is not negative.",
                   pointer + "/seq");
  }
  Pushed pushed;
  pushed.seq = *seq->get_ptr<const std::uint64_t*>();
  Result<Action> action = ActionFromJson(json);
  if (action.ok()) {
    pushed.action = std::move(*action);
  } else {
    pushed.why = action.error();
  }
  const Json kept = action.ok() ? ToJson(*pushed.action) : json;
  pushed.bytes = kept.dump(-1, ' ', false, Json::error_handler_t::replace);
  return pushed;
}

}  // namespace

std::vector<Pushed> ReadPush(const Json& body) {
  const auto list = body.is_object() ? body.find("actions") : body.end();
  if (!body.is_object() || body.size() != 1 || list == body.end() || !list->is_array()) {
    throw ApiError(400, "invalid_argument", "The body must be {\"actions\":[…]} and nothing else.", "/actions");
  }
  if (list->size() > kMaxBatch) {
    throw ApiError(413, "too_large",
                   "A push has at most " + std::to_string(kMaxBatch) + " actions: send the rest in the next.",
                   "/actions");
  }
  std::vector<Pushed> pushed;
  for (std::size_t i = 0; i < list->size(); ++i) {
    pushed.push_back(ReadOne((*list)[i], "/actions/" + std::to_string(i)));
  }
  return pushed;
}

}  // namespace leitplanke::backend
