/// @file   http_message.h
/// @brief  A request and its answer as the API sees them: without the HTTP library, so that few files pay for it.
#ifndef LEITPLANKE_BACKEND_HTTP_MESSAGE_H_
#define LEITPLANKE_BACKEND_HTTP_MESSAGE_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "leitplanke/json.h"
#include "sdk/backend/api_error.h"

namespace leitplanke::backend {

struct Request {
  std::string method;
  std::string target;  ///< path and query as they came; nothing in our addresses is ever percent-encoded
  std::string authorization, content_type, content_encoding, if_none_match, protocol, subprotocols;
  std::string body;

  std::string_view path() const;
  /// The value of one query parameter as a whole number; `fallback` where it is missing. Throws `ApiError` where it is
  /// no number, or not between `low` and `high`.
  std::uint64_t Query(std::string_view name, std::uint64_t low, std::uint64_t high, std::uint64_t fallback) const;
  /// The same as it stands there.
  std::string_view QueryText(std::string_view name, std::string_view fallback) const;
  /// Throws `ApiError` for a parameter that is none of `known`, or comes twice.
  void AllowQuery(std::initializer_list<std::string_view> known) const;
  /// The token of `Authorization: Bearer TOKEN`; empty if there is none.
  std::string_view Bearer() const;
  /// The token of the subprotocol `bearer.TOKEN`; empty if there is none.
  std::string_view SubprotocolBearer() const;
  bool Subprotocol(std::string_view name) const;
  /// `If-None-Match` may list several tags, weak ones among them, or be a star.
  bool Knows(std::string_view tag) const;

 private:
  std::vector<std::pair<std::string_view, std::string_view>> Parameters() const;
};

struct Response {
  int status = 200;
  std::string body;  ///< JSON, or empty
  std::vector<std::pair<std::string, std::string>> headers;
  std::string route = "-";  ///< for the log: the address's pattern
};

Response JsonResponse(const Json& body);
/// The one error shape.
Response ErrorResponse(const ApiError& error);

/// The body of a POST as JSON. Throws `ApiError`: 415 for another type or a compressed body, 400 for what is no JSON.
Json JsonBody(const Request& request);

}  // namespace leitplanke::backend

#endif  // LEITPLANKE_BACKEND_HTTP_MESSAGE_H_
