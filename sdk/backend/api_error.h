/// @file   api_error.h
/// @brief  A refusal on its way out: thrown by whatever finds the reason, turned into the one error shape by the
/// server.
///
/// Exceptions stay inside the backend (Boost throws anyway) and end at `Api::Handle`. The core throws nothing.
#ifndef LEITPLANKE_BACKEND_API_ERROR_H_
#define LEITPLANKE_BACKEND_API_ERROR_H_

#include <exception>
#include <string>
#include <utility>

#include "leitplanke/status.h"

namespace leitplanke::backend {

/// `status`: HTTP; `code`, `message`, `where`: the body; `retry_after`: seconds, 0 = header not sent.
struct ApiError : std::exception {
  ApiError(int http_status, std::string error_code, std::string sentence, std::string pointer = "", int retry = 0)
      : status(http_status),
        code(std::move(error_code)),
        message(std::move(sentence)),
        where(std::move(pointer)),
        retry_after(retry) {}
  const char* what() const noexcept override { return message.c_str(); }

  int status;
  std::string code, message, where;
  int retry_after;
  std::string allow;  ///< 405: the methods that the address knows
};

/// The core's error as the API's: 413 for `too_large`, 404 for `not_found`, else 400.
inline ApiError FromCore(const Error& error) {
  int status = 400;
  if (error.code == ErrorCode::kTooLarge) status = 413;
  if (error.code == ErrorCode::kNotFound) status = 404;
  return {status, std::string(ErrorCodeName(error.code)), error.message, error.where};
}

inline ApiError Unauthorized() {
  return {401, "unauthorized", "No valid token: sign in, or refresh the token before it expires."};
}

}  // namespace leitplanke::backend

#endif  // LEITPLANKE_BACKEND_API_ERROR_H_
