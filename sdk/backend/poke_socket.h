/// @file   poke_socket.h
/// @brief  One WebSocket: tells its client that the log has grown, until the token ends or the client goes.
///
/// At most one poke is on its way; what grows meanwhile is told by the next, which names the newest version only.
#ifndef LEITPLANKE_BACKEND_POKE_SOCKET_H_
#define LEITPLANKE_BACKEND_POKE_SOCKET_H_

#include <boost/beast/http/message.hpp>
#include <boost/beast/http/string_body.hpp>

#include "sdk/backend/server.h"

namespace leitplanke::backend {

/// The token's time is over, or its session was signed out: connect again with another token.
inline constexpr std::uint16_t kCloseTokenEnded = 4001;

net::awaitable<void> RunPokes(Server& server, Wire stream,
                              boost::beast::http::request<boost::beast::http::string_body> handshake, Caller caller);

}  // namespace leitplanke::backend

#endif  // LEITPLANKE_BACKEND_POKE_SOCKET_H_
