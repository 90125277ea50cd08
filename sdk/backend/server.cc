#include "sdk/backend/server.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <csignal>
#include <string_view>
#include <utility>

#include "sdk/backend/config_fields.h"
#include "sdk/backend/log.h"
#include "sdk/backend/tls.h"

namespace leitplanke::backend {
namespace {

constexpr auto kAsTuple = net::as_tuple(net::use_awaitable);
constexpr std::chrono::milliseconds kAcceptPause{100};

constexpr std::string_view kTooMany =
    "HTTP/1.1 503 Service Unavailable\r\nContent-Type: application/json\r\nConnection: close\r\nRetry-After: 5\r\n"
    "Access-Control-Allow-Origin: *\r\nContent-Length: 94\r\n\r\n"
    R"({"error":{"code":"unavailable","message":"Too many connections: try again in a few seconds."}})";

/// A connection that ends by an exception is a bug of ours or memory that ran out; the others go on.
void LogEscaped(std::exception_ptr escaped) {
  if (!escaped) return;
  try {
    std::rethrow_exception(escaped);
  } catch (const std::exception& error) {
    LogLine(LogLevel::kError, "connection", {{"message", error.what()}});
  }
}

}  // namespace

Server::Connection::Connection(Server& server)
    : server_(server), place_(server.connections_.insert(server.connections_.end(), this)) {}

Server::Connection::~Connection() {
  server_.connections_.erase(place_);
  if (server_.draining_ && server_.connections_.empty()) server_.drained_.cancel();
}

Server::Server(const Config& config, Api& api, Hub& hub)
    : config_(config),
      api_(api),
      hub_(hub),
      context_(1),
      acceptor_(context_),
      signals_(context_, SIGTERM, SIGINT),
      renewals_(context_, SIGHUP),
      drained_(context_) {}

void Server::Listen() {
  if (config_.tls.given()) tls_ = LoadTls(config_.tls);
  const tcp::endpoint endpoint(net::ip::make_address(config_.host), config_.port);
  acceptor_.open(endpoint.protocol());
  acceptor_.set_option(net::socket_base::reuse_address(true));
  acceptor_.bind(endpoint);
  acceptor_.listen();
}

std::string Server::Url() const {
  const tcp::endpoint endpoint = acceptor_.local_endpoint();
  const std::string host = endpoint.address().to_string();
  return (tls_ ? "https://" : "http://") + (endpoint.address().is_v6() ? "[" + host + "]" : host) + ":" +
         std::to_string(endpoint.port());
}

void Server::Run() {
  net::co_spawn(context_, Accept(), LogEscaped);
  net::co_spawn(context_, AwaitSignal(), LogEscaped);
  net::co_spawn(context_, AwaitRenewal(), LogEscaped);
  context_.run();
  api_.Join();
}

void Server::Post(std::function<void()> work) { net::post(context_, std::move(work)); }

net::awaitable<void> Server::Accept() {
  for (;;) {
    auto [failed, socket] = co_await acceptor_.async_accept(kAsTuple);
    if (draining_) co_return;
    if (failed) {
      // Out of file descriptors: wait until some connection has gone.
      LogLine(LogLevel::kWarn, "accept", {{"message", failed.message()}});
      net::steady_timer pause(context_, kAcceptPause);
      co_await pause.async_wait(kAsTuple);
      continue;
    }
    if (connections_.size() >= config_.connections) {
      RefuseConnection(socket);
      continue;
    }
    boost::system::error_code ignored;
    socket.set_option(tcp::no_delay(true), ignored);
    Wire wire = tls_ ? Wire(std::move(socket), *tls_) : Wire(std::move(socket));
    net::co_spawn(context_, ServeHttp(*this, std::move(wire)), LogEscaped);
  }
}

void Server::RefuseConnection(tcp::socket& socket) {
  boost::system::error_code ignored;
  socket.non_blocking(true, ignored);
  socket.write_some(net::buffer(kTooMany), ignored);
  socket.shutdown(tcp::socket::shutdown_send, ignored);
}

/// A new certificate, without a restart: connections that are open keep the one that they began with.
net::awaitable<void> Server::AwaitRenewal() {
  for (;;) {
    const auto [ended, signal] = co_await renewals_.async_wait(kAsTuple);
    if (ended) co_return;
    if (!tls_) continue;
    try {
      tls_ = LoadTls(config_.tls);
      LogLine(LogLevel::kInfo, "certificate", {{"renewed", true}});
    } catch (const ConfigError& error) {
      LogLine(LogLevel::kError, "certificate", {{"renewed", false}, {"message", error.what()}});
    }
  }
}

net::awaitable<void> Server::AwaitSignal() {
  co_await signals_.async_wait(kAsTuple);
  LogLine(LogLevel::kInfo, "stopping", {{"connections", connections_.size()}});
  draining_ = true;
  acceptor_.close();
  hub_.Stop();
  // Draining one may end it and take it off the list.
  for (auto next = connections_.begin(); next != connections_.end();) (*next++)->Drain();
  if (!connections_.empty()) {
    drained_.expires_after(kShutdownGrace);
    signals_.async_wait([this](auto, int) { drained_.cancel(); });
    co_await drained_.async_wait(kAsTuple);
  }
  context_.stop();
}

}  // namespace leitplanke::backend
