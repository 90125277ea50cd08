/// @file   server.h
/// @brief  Sockets: accepts connections, gives each request to the API, ends in good order.
///
/// One thread runs everything here. The only files that know the HTTP library are the ones behind this header.
#ifndef LEITPLANKE_BACKEND_SERVER_H_
#define LEITPLANKE_BACKEND_SERVER_H_

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>
#include <functional>
#include <list>
#include <memory>
#include <string>

#include "sdk/backend/api.h"
#include "sdk/backend/wire.h"

namespace leitplanke::backend {

using tcp = net::ip::tcp;

class Server {
 public:
  Server(const Config& config, Api& api, Hub& hub);

  /// Reads the certificate, binds and listens; from here on connections are accepted by the system. Throws
  /// `std::exception`.
  void Listen();
  /// "http://127.0.0.1:8787", or https
  std::string Url() const;
  /// Serves until SIGTERM or SIGINT, then lets requests in flight end (at most `kShutdownGrace`; a second signal cuts
  /// that short), and joins the API's lanes.
  void Run();

  /// Runs `work` on the network thread, soon. From any thread, as long as the server lives.
  void Post(std::function<void()> work);

  /// One connection, as the server sees it. `Close` may be called at any time on the network thread.
  class Connection {
   public:
    explicit Connection(Server& server);
    virtual ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;
    /// Shutdown: ends it now unless a request is in flight; then behind that one.
    virtual void Drain() = 0;

   protected:
    Server& server_;

   private:
    std::list<Connection*>::iterator place_;
  };

  const Config& config() const { return config_; }
  Api& api() { return api_; }
  Hub& hub() { return hub_; }
  bool draining() const { return draining_; }
  std::size_t connections() const { return connections_.size(); }

 private:
  net::awaitable<void> Accept();
  net::awaitable<void> AwaitSignal();
  net::awaitable<void> AwaitRenewal();
  void RefuseConnection(tcp::socket& socket);

  const Config& config_;
  Api& api_;
  Hub& hub_;
  bool draining_ = false;
  std::list<Connection*> connections_;
  // What is left in the context when it ends (a connection cut short) refers to the members above.
  net::io_context context_;
  tcp::acceptor acceptor_;
  net::signal_set signals_, renewals_;
  std::unique_ptr<net::ssl::context> tls_;  ///< null: plain
  net::steady_timer drained_;
};

/// Serves one connection to its end. http_connection.cc
net::awaitable<void> ServeHttp(Server& server, Wire stream);

}  // namespace leitplanke::backend

#endif  // LEITPLANKE_BACKEND_SERVER_H_
