// Any bytes as a request on the network: the HTTP library within our limits, then everything that our own code reads
// from an address, a header or the body of a push. What is refused is refused by a proper answer.
#include <boost/asio/buffer.hpp>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "sdk/backend/hex.h"
#include "sdk/backend/http_request.h"
#include "sdk/backend/limits.h"
#include "sdk/backend/push.h"
#include "sdk/backend/secret.h"
#include "tests/fuzz/fuzz.h"

namespace {

using namespace leitplanke;
using namespace leitplanke::backend;

void CheckRefusal(const ApiError& error) {
  LEITPLANKE_HOLDS(error.status >= 400 && error.status < 600 && !error.message.empty());
  LEITPLANKE_HOLDS(ParseJson(ErrorResponse(error).body).ok());
}

template <typename Ask>
void Asked(Ask ask) {
  try {
    ask();
  } catch (const ApiError& error) {
    CheckRefusal(error);
  }
}

void CheckPush(const std::vector<Pushed>& pushed) {
  LEITPLANKE_HOLDS(pushed.size() <= kMaxBatch);
  for (const Pushed& one : pushed) {
    LEITPLANKE_HOLDS(one.action.has_value() != one.why.has_value());
    LEITPLANKE_HOLDS(!one.action || one.action->seq == one.seq);
    LEITPLANKE_HOLDS(ParseJson(one.bytes, SIZE_MAX).ok());
  }
}

void Read(const Request& request) {
  LEITPLANKE_HOLDS(request.target.starts_with(request.path()));
  Asked([&] { request.AllowQuery({"after", "limit", "wait"}); });
  Asked([&] {
    const std::uint64_t limit = request.Query("limit", 1, 500, 100);
    LEITPLANKE_HOLDS(limit >= 1 && limit <= 500);
  });
  static_cast<void>(request.QueryText("after", ""));
  static_cast<void>(request.Subprotocol("leitplanke.1") && request.Knows("\"0123\""));
  for (const std::string_view token : {request.Bearer(), request.SubprotocolBearer()}) {
    LEITPLANKE_HOLDS(TokenHash(token).empty() == !IsLowerHex(token, kTokenBytes * 2));
  }
  Asked([&] { CheckPush(ReadPush(JsonBody(request))); });
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  RequestParser parser;
  SetLimits(parser);
  parser.eager(true);
  boost::system::error_code failed;
  std::size_t at = 0;
  while (!failed && !parser.is_done() && at < size) {
    const std::size_t taken = parser.put(boost::asio::buffer(data + at, size - at), failed);
    if (taken == 0) break;
    at += taken;
  }
  if (failed) {
    const std::optional<ApiError> error = ReadError(failed);
    if (error) CheckRefusal(*error);
    return 0;
  }
  if (!parser.is_done()) return 0;
  const std::optional<ApiError> unacceptable = Unacceptable(parser.get());
  if (unacceptable) {
    CheckRefusal(*unacceptable);
  } else {
    Read(ToRequest(parser.get()));
  }
  return 0;
}
