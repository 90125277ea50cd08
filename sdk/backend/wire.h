/// @file   wire.h
/// @brief  The bytes of one connection, plain or through TLS: everything above reads and writes without knowing which.
///
/// An `AsyncStream` as Asio and Beast have it. On the network thread only; moved while nothing is in flight.
#ifndef LEITPLANKE_BACKEND_WIRE_H_
#define LEITPLANKE_BACKEND_WIRE_H_

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/websocket/ssl.hpp>
#include <boost/beast/websocket/teardown.hpp>
#include <memory>
#include <optional>
#include <utility>

namespace leitplanke::backend {

class Wire {
  using Tcp = boost::beast::tcp_stream;
  using Tls = boost::asio::ssl::stream<Tcp>;

 public:
  using executor_type = Tcp::executor_type;

  explicit Wire(boost::asio::ip::tcp::socket socket) : plain_(std::in_place, std::move(socket)) {}
  /// The certificate is the context's at this moment; the context may go afterwards.
  Wire(boost::asio::ip::tcp::socket socket, boost::asio::ssl::context& context)
      : tls_(std::make_unique<Tls>(std::move(socket), context)) {}

  executor_type get_executor() { return tcp().get_executor(); }
  /// For timeouts, and for ending it at once.
  Tcp& tcp() { return tls_ ? tls_->next_layer() : *plain_; }

  /// What has to happen before the first byte is read; nothing where it is plain. False: there is nobody to talk to.
  boost::asio::awaitable<bool> Greet() {
    if (!tls_) co_return true;
    const auto [failed] = co_await tls_->async_handshake(Tls::server, kAsTuple);
    co_return !failed;
  }

  /// Nothing more is written. The other side may still be talking.
  boost::asio::awaitable<void> Finish() {
    if (tls_) co_await tls_->async_shutdown(kAsTuple);
    boost::system::error_code ignored;
    tcp().socket().shutdown(boost::asio::ip::tcp::socket::shutdown_send, ignored);
  }

  template <typename Buffers, typename Token>
  auto async_read_some(const Buffers& buffers, Token&& token) {
    return tls_ ? tls_->async_read_some(buffers, std::forward<Token>(token))
                : plain_->async_read_some(buffers, std::forward<Token>(token));
  }
  template <typename Buffers, typename Token>
  auto async_write_some(const Buffers& buffers, Token&& token) {
    return tls_ ? tls_->async_write_some(buffers, std::forward<Token>(token))
                : plain_->async_write_some(buffers, std::forward<Token>(token));
  }

  // How Beast's WebSocket ends what it stands on.
  friend void beast_close_socket(Wire& wire) { wire.tcp().close(); }
  template <typename Handler>
  friend void async_teardown(boost::beast::role_type role, Wire& wire, Handler&& handler) {
    using boost::beast::websocket::async_teardown;
    if (wire.tls_) {
      async_teardown(role, *wire.tls_, std::forward<Handler>(handler));
    } else {
      async_teardown(role, *wire.plain_, std::forward<Handler>(handler));
    }
  }
  friend void teardown(boost::beast::role_type, Wire& wire, boost::system::error_code& failed) {
    failed = {};
    wire.tcp().close();
  }

 private:
  static constexpr auto kAsTuple = boost::asio::as_tuple(boost::asio::use_awaitable);
  std::optional<Tcp> plain_;
  std::unique_ptr<Tls> tls_;  ///< in the place of `plain_`
};

}  // namespace leitplanke::backend

#endif  // LEITPLANKE_BACKEND_WIRE_H_
