/// @file   json.h
/// @brief  The library's structures as JSON, the same bytes for the command line, the browser and the backend.
///
/// `*FromJson` checks every field: a missing required one or a wrong type is `kInvalidArgument` with a JSON
/// pointer. Unknown keys of posts and drafts are ignored (other tools add their own); those of actions, cases and
/// receipts are errors, since a key that one side ignores could change what the other side believes was signed.
/// `*ToJson` writes every field of the contract, in the contract's names.
#ifndef LEITPLANKE_JSON_H_
#define LEITPLANKE_JSON_H_

#include <nlohmann/json_fwd.hpp>
#include <string_view>
#include <vector>

#include "leitplanke/assess.h"
#include "leitplanke/cases.h"
#include "leitplanke/guard.h"
#include "leitplanke/status.h"
#include "leitplanke/sync.h"

namespace leitplanke {

using Json = nlohmann::json;

inline constexpr std::size_t kMaxMessageBytes = 1024 * 1024;  ///< one message, line or request body
inline constexpr std::size_t kMaxMessageDepth = 32;           ///< nesting of objects and arrays

/// Parses without throwing. Errors: `kTooLarge`, `kInvalidJson` (syntax with the byte position, not UTF-8, too deep).
Result<Json> ParseJson(std::string_view bytes, std::size_t max_bytes = kMaxMessageBytes,
                       std::size_t max_depth = kMaxMessageDepth);

Result<Post> PostFromJson(const Json& json);
Json ToJson(const Post& post);
Json ToJson(const Assessment& assessment);
Result<Draft> DraftFromJson(const Json& json);
/// `{"id","findings":[{"rule","severity","start","end","message","overridable"}]}`
Json FindingsToJson(std::string_view id, const std::vector<Finding>& findings);
Result<Person> PersonFromJson(const Json& json);
Json ToJson(const Person& person);
Result<Action> ActionFromJson(const Json& json);
Json ToJson(const Action& action);
Result<Case> CaseFromJson(const Json& json);
Json ToJson(const Case& c);
Result<LogEntry> LogEntryFromJson(const Json& json);
Json ToJson(const LogEntry& entry);
Result<Receipt> ReceiptFromJson(const Json& json);
Json ToJson(const Receipt& receipt);
/// `{"code","message"}`, and `"where"` if there is one.
Json ToJson(const Error& error);

}  // namespace leitplanke

#endif  // LEITPLANKE_JSON_H_
