#include "sdk/backend/poke_socket.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/buffer.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/websocket.hpp>
#include <chrono>
#include <memory>
#include <string>
#include <utility>

namespace leitplanke::backend {
namespace {

namespace beast = boost::beast;
namespace websocket = beast::websocket;

constexpr auto kAsTuple = net::as_tuple(net::use_awaitable);

class PokeSocket final : public Server::Connection {
 public:
  PokeSocket(Server& server, Wire stream, const Caller& caller)
      : Connection(server),
        socket_(std::move(stream)),
        waiter_(server.hub(), socket_.get_executor(), ListenerOf(caller)),
        ends_(std::chrono::steady_clock::now() + std::chrono::milliseconds(caller.session.expires - NowMillis())) {}

  net::awaitable<bool> Accept(const beast::http::request<beast::http::string_body>& handshake);
  net::awaitable<void> Tell();
  net::awaitable<void> Listen();
  void Drain() override { waiter_.End(); }

 private:
  websocket::close_reason Why() const;

  websocket::stream<Wire, false> socket_;
  Hub::Waiter waiter_;
  Hub::Waiter::Deadline ends_;
  std::uint64_t told_ = 0;
  bool spoke_ = false;  ///< the client sent something, which the protocol does not know
};

net::awaitable<bool> PokeSocket::Accept(const beast::http::request<beast::http::string_body>& handshake) {
  socket_.next_layer().tcp().expires_never();
  socket_.set_option(websocket::stream_base::timeout{kDefaultRequestRead, kPokeIdle, true});
  socket_.set_option(websocket::stream_base::decorator([](websocket::response_type& answer) {
    answer.set(beast::http::field::sec_websocket_protocol, "leitplanke.1");
  }));
  socket_.read_message_max(kMaxPokeMessageBytes);
  const auto [failed] = co_await socket_.async_accept(handshake, kAsTuple);
  co_return !failed;
}

/// Pokes at once, so that nothing is missed between the last pull and the handshake, and then at every growth.
net::awaitable<void> PokeSocket::Tell() {
  for (bool first = true; !waiter_.ended() && std::chrono::steady_clock::now() < ends_; first = false) {
    const std::uint64_t version = waiter_.version();
    if (first || version > told_) {
      told_ = version;
      const std::string poke = R"({"version":)" + std::to_string(version) + "}";
      const auto [failed, bytes] = co_await socket_.async_write(net::buffer(poke), kAsTuple);
      if (failed) co_return;
    }
    co_await waiter_.Newer(told_, ends_);
  }
  co_await socket_.async_close(Why(), kAsTuple);
}

websocket::close_reason PokeSocket::Why() const {
  if (server_.draining()) return {websocket::close_code::going_away, "the backend is stopping"};
  if (spoke_) return {websocket::close_code::policy_error, "the client has nothing to say here"};
  return {static_cast<websocket::close_code>(kCloseTokenEnded), "the token has ended"};
}

/// Reads so that pongs and the client's closing are seen.
net::awaitable<void> PokeSocket::Listen() {
  beast::flat_buffer nothing(kMaxPokeMessageBytes);
  const auto [failed, bytes] = co_await socket_.async_read(nothing, kAsTuple);
  spoke_ = !failed;
  waiter_.End();
}

}  // namespace

net::awaitable<void> RunPokes(Server& server, Wire stream, beast::http::request<beast::http::string_body> handshake,
                              Caller caller) {
  const auto socket = std::make_shared<PokeSocket>(server, std::move(stream), caller);
  if (!co_await socket->Accept(handshake)) co_return;
  net::co_spawn(
      co_await net::this_coro::executor,
      [](std::shared_ptr<PokeSocket> kept) -> net::awaitable<void> { co_await kept->Listen(); }(socket), net::detached);
  co_await socket->Tell();
}

}  // namespace leitplanke::backend
