#include "sdk/backend/http_request.h"

#include <string>
#include <utility>

#include "sdk/backend/limits.h"

namespace leitplanke::backend {
namespace {

namespace beast = boost::beast;
namespace http = beast::http;

std::string Text(beast::string_view text) { return {text.data(), text.size()}; }

}  // namespace

void SetLimits(RequestParser& parser) {
  parser.header_limit(kMaxHeaderBytes);
  parser.body_limit(kMaxBodyBytes);
}

std::optional<ApiError> ReadError(boost::system::error_code failed) {
  if (failed == http::error::body_limit) {
    return ApiError(413, "too_large", "The body is over " + std::to_string(kMaxBodyBytes) + " bytes.");
  }
  if (failed == http::error::header_limit || failed == http::error::buffer_overflow) {
    return ApiError(431, "too_large", "The headers are over " + std::to_string(kMaxHeaderBytes) + " bytes.");
  }
  if (failed == http::error::end_of_stream || failed == http::error::partial_message) return std::nullopt;
  if (failed.category() == http::make_error_code(http::error::bad_method).category()) {
    return ApiError(400, "invalid_argument", "This is not HTTP/1.1: " + failed.message() + ".");
  }
  return std::nullopt;
}

std::optional<ApiError> Unacceptable(const RequestMessage& message) {
  if (message.target().size() > kMaxTargetBytes) {
    return ApiError(414, "too_large", "The address is over " + std::to_string(kMaxTargetBytes) + " bytes.");
  }
  if (message.version() == 11 && message.count(http::field::host) != 1) {
    return ApiError(400, "invalid_argument", "HTTP/1.1 needs exactly one Host header.");
  }
  if (message.count(http::field::authorization) > 1) {
    return ApiError(400, "invalid_argument", "There is more than one Authorization header.");
  }
  return std::nullopt;
}

Request ToRequest(RequestMessage& message) {
  Request request;
  request.method = Text(message.method_string());
  request.target = Text(message.target());
  request.authorization = Text(message[http::field::authorization]);
  request.content_type = Text(message[http::field::content_type]);
  request.content_encoding = Text(message[http::field::content_encoding]);
  request.if_none_match = Text(message[http::field::if_none_match]);
  request.protocol = Text(message["Leitplanke-Protocol"]);
  request.subprotocols = Text(message[http::field::sec_websocket_protocol]);
  request.body = std::move(message.body());
  return request;
}

}  // namespace leitplanke::backend
