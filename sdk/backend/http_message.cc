#include "sdk/backend/http_message.h"

#include <algorithm>
#include <charconv>
#include <nlohmann/json.hpp>

#include "sdk/backend/limits.h"

namespace leitplanke::backend {
namespace {

std::string_view Trim(std::string_view text) {
  const auto blank = [](char c) { return c == ' ' || c == '\t'; };
  while (!text.empty() && blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && blank(text.back())) text.remove_suffix(1);
  return text;
}

std::string Lower(std::string_view text) {
  std::string lower(text);
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return lower;
}

/// The next part up to `mark`, taken off `rest`.
std::string_view NextPart(std::string_view& rest, char mark) {
  const std::size_t end = rest.find(mark);
  const std::string_view part = rest.substr(0, end);
  rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
  return part;
}

/// "application/json", or with `charset=utf-8` and nothing else.
bool IsJsonType(std::string_view header) {
  const std::string lower = Lower(header);
  std::string_view rest = lower;
  if (Trim(NextPart(rest, ';')) != "application/json") return false;
  const std::string_view parameter = Trim(rest);
  return parameter.empty() || parameter == "charset=utf-8" || parameter == "charset=\"utf-8\"";
}

}  // namespace

std::string_view Request::path() const { return std::string_view(target).substr(0, target.find('?')); }

std::vector<std::pair<std::string_view, std::string_view>> Request::Parameters() const {
  std::vector<std::pair<std::string_view, std::string_view>> parameters;
  const std::size_t mark = target.find('?');
  std::string_view rest = mark == std::string::npos ? std::string_view() : std::string_view(target).substr(mark + 1);
  while (!rest.empty()) {
    std::string_view value = NextPart(rest, '&');
    const std::string_view name = NextPart(value, '=');
    parameters.emplace_back(name, value);
  }
  return parameters;
}

void Request::AllowQuery(std::initializer_list<std::string_view> known) const {
  std::vector<std::string_view> seen;
  for (const auto& [name, value] : Parameters()) {
    if (std::find(known.begin(), known.end(), name) == known.end()) {
      throw ApiError(400, "invalid_argument", "The address has a parameter that it does not know.");
    }
    if (std::find(seen.begin(), seen.end(), name) != seen.end()) {
      throw ApiError(400, "invalid_argument", "The parameter \"" + std::string(name) + "\" stands there twice.");
    }
    seen.push_back(name);
  }
}

std::uint64_t Request::Query(std::string_view name, std::uint64_t low, std::uint64_t high,
                             std::uint64_t fallback) const {
  for (const auto& [key, value] : Parameters()) {
    if (key != name) continue;
    std::uint64_t number = 0;
    const auto [end, failed] = std::from_chars(value.data(), value.data() + value.size(), number);
    if (failed != std::errc{} || end != value.data() + value.size() || number < low || number > high) {
      throw ApiError(400, "invalid_argument",
                     "The parameter \"" + std::string(name) + "\" must be a whole number from " + std::to_string(low) +
                         " to " + std::to_string(high) + ".");
    }
    return number;
  }
  return fallback;
}

std::string_view Request::QueryText(std::string_view name, std::string_view fallback) const {
  for (const auto& [key, value] : Parameters()) {
    if (key == name) return value;
  }
  return fallback;
}

std::string_view Request::Bearer() const {
  std::string_view rest = authorization;
  if (Lower(NextPart(rest, ' ')) != "bearer") return {};
  return Trim(rest);
}

bool Request::Subprotocol(std::string_view name) const {
  std::string_view rest = subprotocols;
  while (!rest.empty()) {
    if (Trim(NextPart(rest, ',')) == name) return true;
  }
  return false;
}

std::string_view Request::SubprotocolBearer() const {
  constexpr std::string_view kPrefix = "bearer.";
  std::string_view rest = subprotocols;
  while (!rest.empty()) {
    const std::string_view part = Trim(NextPart(rest, ','));
    if (part.starts_with(kPrefix)) return part.substr(kPrefix.size());
  }
  return {};
}

bool Request::Knows(std::string_view tag) const {
  return if_none_match == "*" || if_none_match.find(tag) != std::string::npos;
}

Response JsonResponse(const Json& body) {
  Response response;
  response.body = body.dump(-1, ' ', false, Json::error_handler_t::replace);
  return response;
}

Response ErrorResponse(const ApiError& error) {
  Json inner = {{"code", error.code}, {"message", error.message}};
  if (!error.where.empty()) inner["where"] = error.where;
  Json body = Json::object();
  body["error"] = std::move(inner);
  Response response = JsonResponse(body);
  response.status = error.status;
  if (error.retry_after > 0) response.headers.emplace_back("Retry-After", std::to_string(error.retry_after));
  if (error.status == 401) response.headers.emplace_back("WWW-Authenticate", "Bearer");
  if (!error.allow.empty()) response.headers.emplace_back("Allow", error.allow);
  return response;
}

Json JsonBody(const Request& request) {
  if (!IsJsonType(request.content_type)) {
    throw ApiError(415, "unsupported", "The body must be JSON: send Content-Type: application/json.");
  }
  if (!request.content_encoding.empty() && Lower(Trim(request.content_encoding)) != "identity") {
    throw ApiError(415, "unsupported", "The body must not be compressed: leave Content-Encoding out.");
  }
  Result<Json> json = ParseJson(request.body, kMaxBodyBytes);
  if (!json.ok()) throw FromCore(json.error());
  return std::move(*json);
}

}  // namespace leitplanke::backend
