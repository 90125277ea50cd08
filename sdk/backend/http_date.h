/// @file   http_date.h
/// @brief  The `Date` header: now, as RFC 9110 writes it, in any locale.
#ifndef LEITPLANKE_BACKEND_HTTP_DATE_H_
#define LEITPLANKE_BACKEND_HTTP_DATE_H_

#include <string>

namespace leitplanke::backend {

/// "Sun, 06 Nov 1994 08:49:37 GMT"
std::string HttpDate();

}  // namespace leitplanke::backend

#endif  // LEITPLANKE_BACKEND_HTTP_DATE_H_
