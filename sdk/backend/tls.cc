#include "sdk/backend/tls.h"

#include <openssl/ssl.h>

#include <string>

#include "sdk/backend/config_fields.h"

namespace leitplanke::backend {
namespace {

namespace ssl = boost::asio::ssl;

void Refuse(const std::string& file, const char* what, boost::system::error_code failed) {
  if (failed) throw ConfigError(file + ": " + what + ": " + failed.message());
}

/// OpenSSL would ask on the terminal.
std::string NoPassword(std::size_t, ssl::context::password_purpose) { return {}; }

}  // namespace

std::unique_ptr<ssl::context> LoadTls(const TlsConfig& config) {
  auto context = std::make_unique<ssl::context>(ssl::context::tls_server);
  SSL_CTX* native = context->native_handle();
  if (SSL_CTX_set_min_proto_version(native, TLS1_2_VERSION) != 1) throw ConfigError("TLS 1.2 is not to be had");
  SSL_CTX_set_options(native, SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION | SSL_OP_CIPHER_SERVER_PREFERENCE);
  // An idle WebSocket must not hold the library's 32 KiB of buffers.
  SSL_CTX_set_mode(native, SSL_MODE_RELEASE_BUFFERS);
  boost::system::error_code failed;
  context->set_password_callback(NoPassword, failed);
  context->use_certificate_chain_file(config.certificate, failed);
  Refuse(config.certificate, "is no certificate chain in PEM", failed);
  context->use_private_key_file(config.key, ssl::context::pem, failed);
  Refuse(config.key, "is no private key in PEM without a password, or not that certificate's", failed);
  return context;
}

}  // namespace leitplanke::backend
