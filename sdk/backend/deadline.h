/// @file   deadline.h
/// @brief  Ends the reading of a socket when its time is over, and leaves the socket open for an answer.
///
/// The HTTP library's own timeout closes the socket, so that nobody could be told why.
#ifndef LEITPLANKE_BACKEND_DEADLINE_H_
#define LEITPLANKE_BACKEND_DEADLINE_H_

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <memory>
#include <utility>

#include "sdk/backend/limits.h"

namespace leitplanke::backend {

/// On the network thread only. Must be destroyed before the socket.
class Deadline {
 public:
  explicit Deadline(boost::asio::ip::tcp::socket& socket)
      : timer_(socket.get_executor()), state_(std::make_shared<State>(State{&socket, 0, false})) {}
  ~Deadline() { state_->socket = nullptr; }
  Deadline(const Deadline&) = delete;
  Deadline& operator=(const Deadline&) = delete;

  void Start(seconds time) {
    state_->passed = false;
    timer_.expires_after(time);
    timer_.async_wait([state = state_, round = ++state_->round](boost::system::error_code cancelled) {
      // May be called when the deadline is over or the connection is gone: then it is about nothing any more.
      if (cancelled || state->socket == nullptr || state->round != round) return;
      state->passed = true;
      boost::system::error_code ignored;
      state->socket->cancel(ignored);
    });
  }
  void Stop() {
    ++state_->round;
    timer_.cancel();
  }
  bool passed() const { return state_->passed; }

 private:
  struct State {
    boost::asio::ip::tcp::socket* socket;
    unsigned round;
    bool passed;
  };
  boost::asio::steady_timer timer_;
  std::shared_ptr<State> state_;
};

}  // namespace leitplanke::backend

#endif  // LEITPLANKE_BACKEND_DEADLINE_H_
