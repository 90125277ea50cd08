#include "sdk/backend/metrics.h"

#include <algorithm>
#include <cstdio>

namespace leitplanke::backend {
namespace {

/// 0.0025, not 2.500000e-03.
std::string Number(double number) {
  char text[32];
  std::snprintf(text, sizeof text, "%.10g", number);
  return text;
}

std::string Quoted(std::string_view value) {
  std::string text = "\"";
  for (const char c : value) {
    if (c == '"' || c == '\\') text += '\\';
    text += c == '\n' ? ' ' : c;
  }
  return text + '"';
}

void Head(std::string& text, std::string_view name, std::string_view type, std::string_view help) {
  text += "# HELP leitplanke_" + std::string(name) + " " + std::string(help) + "\n";
  text += "# TYPE leitplanke_" + std::string(name) + " " + std::string(type) + "\n";
}

void Line(std::string& text, std::string_view name, const std::string& labels, const std::string& value) {
  text += "leitplanke_" + std::string(name) + (labels.empty() ? "" : "{" + labels + "}") + " " + value + "\n";
}

void Gauge(std::string& text, std::string_view name, std::string_view help, std::size_t value) {
  Head(text, name, "gauge", help);
  Line(text, name, "", std::to_string(value));
}

}  // namespace

void Metrics::Answered(std::string_view route, int status, std::chrono::microseconds spent) {
  ++answers_[{std::string(route), status}];
  Latency& latency = latencies_[std::string(route)];
  const double seconds = std::chrono::duration<double>(spent).count();
  const auto bucket = std::lower_bound(kLatencyBuckets.begin(), kLatencyBuckets.end(), seconds);
  ++latency.counts[static_cast<std::size_t>(bucket - kLatencyBuckets.begin())];
  latency.seconds += seconds;
}

void Metrics::Pushed(std::string_view status, std::string_view tenant) {
  ++pushes_[{std::string(status), std::string(tenant)}];
}

std::string Metrics::Text(const Gauges& now) const {
  std::string text;
  Head(text, "requests_total", "counter", "Requests answered, by address and status.");
  for (const auto& [key, count] : answers_) {
    const std::string labels = "route=" + Quoted(key.first) + ",status=\"" + std::to_string(key.second) + "\"";
    Line(text, "requests_total", labels, std::to_string(count));
  }
  Head(text, "request_seconds", "histogram", "Time from a request read to its answer; long polls wait on purpose.");
  for (const auto& [route, latency] : latencies_) {
    std::uint64_t below = 0;
    for (std::size_t i = 0; i <= kLatencyBuckets.size(); ++i) {
      below += latency.counts[i];
      const std::string end = i < kLatencyBuckets.size() ? Number(kLatencyBuckets[i]) : "+Inf";
      Line(text, "request_seconds_bucket", "route=" + Quoted(route) + ",le=\"" + end + "\"", std::to_string(below));
    }
    Line(text, "request_seconds_sum", "route=" + Quoted(route), Number(latency.seconds));
    Line(text, "request_seconds_count", "route=" + Quoted(route), std::to_string(below));
  }
  Head(text, "actions_total", "counter", "Actions pushed, by what became of them.");
  for (const auto& [key, count] : pushes_) {
    const std::string tenant = key.second.empty() ? "" : ",tenant=" + Quoted(key.second);
    Line(text, "actions_total", "status=" + Quoted(key.first) + tenant, std::to_string(count));
  }
  Head(text, "store_errors_total", "counter", "Requests that the store could not serve.");
  Line(text, "store_errors_total", "", std::to_string(store_errors_));
  Gauge(text, "connections", "Open connections, WebSockets among them.", now.connections);
  Gauge(text, "sockets", "WebSockets and long polls that wait for a poke.", now.sockets);
  Gauge(text, "reads_waiting", "Reads that wait or run.", now.reads_waiting);
  Gauge(text, "writes_waiting", "Writes that wait for the writer.", now.writes_waiting);
  Gauge(text, "hashes_waiting", "Password checks that wait or run.", now.hashes_waiting);
  return text;
}

}  // namespace leitplanke::backend
