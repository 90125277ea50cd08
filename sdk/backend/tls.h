/// @file   tls.h
/// @brief  TLS of the backend's own: version 1.2 or later, certificate and key from two PEM files.
#ifndef LEITPLANKE_BACKEND_TLS_H_
#define LEITPLANKE_BACKEND_TLS_H_

#include <boost/asio/ssl/context.hpp>
#include <memory>

#include "sdk/backend/config.h"

namespace leitplanke::backend {

/// Throws `ConfigError` that names the file: it cannot be read, is no PEM, is encrypted, or the key is another
/// certificate's.
std::unique_ptr<boost::asio::ssl::context> LoadTls(const TlsConfig& config);

}  // namespace leitplanke::backend

#endif  // LEITPLANKE_BACKEND_TLS_H_
