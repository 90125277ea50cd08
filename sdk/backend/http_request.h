/// @file   http_request.h
/// @brief  From the HTTP library's message to the API's request: limits, what is refused, what is taken over.
#ifndef LEITPLANKE_BACKEND_HTTP_REQUEST_H_
#define LEITPLANKE_BACKEND_HTTP_REQUEST_H_

#include <boost/beast/http.hpp>
#include <optional>

#include "sdk/backend/api_error.h"
#include "sdk/backend/http_message.h"

namespace leitplanke::backend {

using RequestParser = boost::beast::http::request_parser<boost::beast::http::string_body>;
using RequestMessage = boost::beast::http::request<boost::beast::http::string_body>;

/// Of headers and body; to be called before the first byte.
void SetLimits(RequestParser& parser);

/// Why a request could not be read, or nothing where the client just went away.
std::optional<ApiError> ReadError(boost::system::error_code failed);

/// What makes a well-formed HTTP message still not one that we answer.
std::optional<ApiError> Unacceptable(const RequestMessage& message);

/// Takes the body out of the message.
Request ToRequest(RequestMessage& message);

}  // namespace leitplanke::backend

#endif  // LEITPLANKE_BACKEND_HTTP_REQUEST_H_
