// One HTTP connection: reads requests within their limits, one after the other, and writes the answers.
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/buffer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/websocket/rfc6455.hpp>
#include <optional>

#include "sdk/backend/deadline.h"
#include "sdk/backend/http_date.h"
#include "sdk/backend/http_request.h"
#include "sdk/backend/log.h"
#include "sdk/backend/poke_socket.h"
#include "sdk/backend/server.h"

namespace leitplanke::backend {
namespace {

namespace beast = boost::beast;
namespace http = beast::http;

constexpr auto kAsTuple = net::as_tuple(net::use_awaitable);
constexpr std::size_t kReadStep = 4096;
constexpr std::string_view kPokePath = "/v1/poke";

using Message = RequestMessage;

/// What a WebSocket takes over from the connection that it began as.
struct Upgrade {
  Wire stream;
  Message handshake;
  Caller caller;
};

class HttpConnection final : public Server::Connection {
 public:
  HttpConnection(Server& server, Wire stream) : Connection(server), stream_(std::move(stream)) {}

  /// Ends with the connection, or with a WebSocket that goes on elsewhere.
  net::awaitable<std::optional<Upgrade>> Serve();
  void Drain() override {
    if (!busy_) stream_.tcp().close();
  }

 private:
  net::awaitable<bool> AwaitFirstByte();
  net::awaitable<bool> ReadRequest(RequestParser& parser);
  net::awaitable<bool> Answer(Response response, const Message& message);
  net::awaitable<void> Refuse(const ApiError& error, const Message& message);
  net::awaitable<std::optional<Upgrade>> AdmitSocket(Message message);

  Wire stream_;
  Deadline deadline_{stream_.tcp().socket()};
  beast::flat_buffer buffer_;
  bool busy_ = false;
};

net::awaitable<bool> HttpConnection::AwaitFirstByte() {
  if (buffer_.size() > 0) co_return true;
  stream_.tcp().expires_after(kIdleConnection);
  const auto [failed, bytes] = co_await stream_.async_read_some(buffer_.prepare(kReadStep), kAsTuple);
  buffer_.commit(bytes);
  co_return !failed;
}

net::awaitable<bool> HttpConnection::ReadRequest(RequestParser& parser) {
  SetLimits(parser);
  // One deadline for the whole request: who sends a byte now and then gains nothing by it.
  stream_.tcp().expires_never();
  deadline_.Start(server_.config().request_read);
  auto [failed, bytes] = co_await http::async_read_header(stream_, buffer_, parser, kAsTuple);
  std::optional<ApiError> error = failed ? ReadError(failed) : Unacceptable(parser.get());
  if (!failed && !error && beast::iequals(parser.get()[http::field::expect], "100-continue")) {
    static constexpr std::string_view kContinue = "HTTP/1.1 100 Continue\r\n\r\n";
    std::tie(failed, bytes) = co_await net::async_write(stream_, net::buffer(kContinue), kAsTuple);
  }
  if (!failed && !error) {
    std::tie(failed, bytes) = co_await http::async_read(stream_, buffer_, parser, kAsTuple);
    if (failed) error = ReadError(failed);
  }
  deadline_.Stop();
  if (deadline_.passed())
    error = ApiError(408, "invalid_argument", "The request did not arrive in time: send it whole.");
  if (error) co_await Refuse(*error, parser.get());
  co_return !failed && !error;
}

net::awaitable<bool> HttpConnection::Answer(Response response, const Message& message) {
  http::response<http::string_body> answer;
  answer.version(message.version() == 10 ? 10 : 11);
  answer.result(static_cast<unsigned>(response.status));
  answer.set(http::field::date, HttpDate());
  answer.set(http::field::access_control_allow_origin, "*");
  answer.set(http::field::access_control_expose_headers, "ETag, Retry-After, Leitplanke-Protocol");
  answer.set(http::field::cache_control, "no-store");
  answer.set("Leitplanke-Protocol", std::string(kProtocol));
  answer.set("X-Content-Type-Options", "nosniff");
  if (!response.body.empty()) answer.set(http::field::content_type, "application/json");
  for (const auto& [name, value] : response.headers) answer.set(name, value);
  if (message.method() != http::verb::head) answer.body() = std::move(response.body);
  const bool keep = message.keep_alive() && !server_.draining();
  answer.keep_alive(keep);
  answer.prepare_payload();
  // An answer that never has a body must not say how long it is.
  if (response.status == 204) answer.content_length(boost::none);
  stream_.tcp().expires_after(kResponseWrite);
  const auto [failed, bytes] = co_await http::async_write(stream_, answer, kAsTuple);
  co_return keep && !failed;
}

net::awaitable<void> HttpConnection::Refuse(const ApiError& error, const Message& message) {
  LogLine(LogLevel::kInfo, "refused", {{"status", error.status}});
  stream_.tcp().expires_after(kResponseWrite);
  co_await Answer(ErrorResponse(error), message);
  // A client that is still sending would be cut off before it reads the answer: let it talk for a moment.
  stream_.tcp().expires_after(kLinger);
  co_await stream_.Finish();
  for (std::size_t thrown = 0; thrown < kMaxLingerBytes;) {
    buffer_.clear();
    const auto [failed, bytes] = co_await stream_.async_read_some(buffer_.prepare(kReadStep), kAsTuple);
    if (failed) break;
    thrown += bytes;
  }
}

net::awaitable<std::optional<Upgrade>> HttpConnection::AdmitSocket(Message message) {
  std::optional<ApiError> refused;
  Caller caller;
  try {
    if (buffer_.size() > 0) throw ApiError(400, "invalid_argument", "Send nothing before the handshake is done.");
    caller = co_await server_.api().AdmitPoke(ToRequest(message));
  } catch (const ApiError& error) {
    refused = error;
  } catch (const StoreError&) {
    refused = ApiError(503, "unavailable", "Nothing can be read now: try again.", "", 2);
  }
  if (!refused) co_return Upgrade{std::move(stream_), std::move(message), std::move(caller)};
  co_await Refuse(*refused, message);
  co_return std::nullopt;
}

net::awaitable<std::optional<Upgrade>> HttpConnection::Serve() {
  stream_.tcp().expires_after(server_.config().request_read);
  if (!co_await stream_.Greet()) co_return std::nullopt;
  while (!server_.draining() && co_await AwaitFirstByte()) {
    RequestParser parser;
    if (!co_await ReadRequest(parser)) co_return std::nullopt;
    Message message = parser.release();
    busy_ = true;
    if (message.target() == beast::string_view(kPokePath.data(), kPokePath.size()) &&
        beast::websocket::is_upgrade(message)) {
      co_return co_await AdmitSocket(std::move(message));
    }
    Response response = co_await server_.api().Handle(ToRequest(message));
    const bool keep = co_await Answer(std::move(response), message);
    busy_ = false;
    if (!keep) break;
  }
  stream_.tcp().expires_after(kLinger);
  co_await stream_.Finish();
  co_return std::nullopt;
}

/// A function of its own, so that a WebSocket does not keep what the connection needed.
net::awaitable<std::optional<Upgrade>> ServeRequests(Server& server, Wire stream) {
  HttpConnection connection(server, std::move(stream));
  co_return co_await connection.Serve();
}

}  // namespace

net::awaitable<void> ServeHttp(Server& server, Wire stream) {
  std::optional<Upgrade> upgrade = co_await ServeRequests(server, std::move(stream));
  if (upgrade) {
    co_await RunPokes(server, std::move(upgrade->stream), std::move(upgrade->handshake), std::move(upgrade->caller));
  }
}

}  // namespace leitplanke::backend
