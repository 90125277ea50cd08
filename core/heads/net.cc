#include "core/heads/net.h"

#include <cmath>
#include <cstdlib>
#include <cstring>

#include "core/heads/reader.h"

namespace leitplanke::heads {
namespace {

/// So that no sum runs over.
constexpr std::int64_t kMaxBias = 1 << 30;

std::vector<std::int8_t> Weights(Reader& in, std::size_t count) {
  const std::string_view bytes = in.Bytes(count);
  std::vector<std::int8_t> weights(bytes.size());
  if (!bytes.empty()) std::memcpy(weights.data(), bytes.data(), bytes.size());
  return weights;
}

std::int64_t Weighed(const std::int8_t* weights, const std::vector<std::int64_t>& numbers) {
  std::int64_t sum = 0;
  for (std::size_t i = 0; i < numbers.size(); ++i) sum += numbers[i] * weights[i];
  return sum;
}

}  // namespace

Result<Net> Net::Read(std::string_view bytes) {
  Reader in(bytes);
  if (in.Bytes(kNetMagic.size()) != kNetMagic) return BadSection();
  Net net;
  NetParts& parts = net.parts_;
  parts.dims = in.Count(1);
  parts.filters = in.Count(1);
  const std::size_t rows = in.Count(2);
  parts.outputs.resize(in.Count(1));
  parts.other = in.Count(1) != 0;
  if (parts.dims == 0 || parts.dims > kMaxDims || parts.filters == 0 || parts.outputs.empty() ||
      !net.keys_.Read(in, rows))
    return BadSection();
  parts.rows = Weights(in, rows * parts.dims);
  const std::size_t seen = kSeenWords * parts.dims;
  parts.biases.resize(parts.filters);
  net.weights_.resize(parts.filters * seen);
  for (std::size_t f = 0; f < parts.filters; ++f) {
    parts.biases[f] = static_cast<std::int32_t>(static_cast<std::uint32_t>(in.Number(4)));
    if (std::abs(std::int64_t{parts.biases[f]}) > kMaxBias) return BadSection();
    const std::string_view bytes_of = in.Bytes(seen);
    for (std::size_t i = 0; i < bytes_of.size(); ++i)
      net.weights_[f * seen + i] = static_cast<std::int8_t>(bytes_of[i]);
  }
  for (NetParts::Output& output : parts.outputs) {
    output.name = in.Text();
    output.bias = in.Double();
    output.unit = in.Double();
    output.weights = Weights(in, parts.filters * (parts.other ? 3 : 2));
  }
  if (!in.ok() || in.left() != 0) return BadSection();
  return net;
}

const NetParts::Output* Net::Find(std::string_view name) const {
  for (const NetParts::Output& output : parts_.outputs) {
    if (output.name == name) return &output;
  }
  return nullptr;
}

double Net::Score(const NetParts::Output& output, const Answers& text, const Answers* other) const {
  const std::int8_t* weights = output.weights.data();
  std::int64_t highest = Weighed(weights, text.highest);
  if (other != nullptr && parts_.other) highest += Weighed(weights + 2 * parts_.filters, other->highest);
  double sum = static_cast<double>(highest);
  if (text.words > 0) {
    const auto sums = static_cast<double>(Weighed(weights + parts_.filters, text.sums));
    sum += sums / std::sqrt(static_cast<double>(text.words));
  }
  return output.bias + output.unit * sum;
}

std::string WriteNet(const NetParts& parts) {
  std::string out(kNetMagic);
  const auto number = [&](std::uint64_t value, std::size_t bytes) {
    for (std::size_t i = 0; i < bytes; ++i) out += static_cast<char>(static_cast<unsigned char>(value >> (8 * i)));
  };
  const auto real = [&](double value) {
    std::uint64_t bits = 0;
    std::memcpy(&bits, &value, sizeof bits);
    number(bits, sizeof bits);
  };
  const auto weights = [&](const std::vector<std::int8_t>& list, std::size_t begin, std::size_t count) {
    for (std::size_t i = begin; i < begin + count; ++i) number(static_cast<std::uint8_t>(list[i]), 1);
  };
  number(parts.dims, 1);
  number(parts.filters, 1);
  number(parts.keys.size(), 2);
  number(parts.outputs.size(), 1);
  number(parts.other ? 1 : 0, 1);
  WriteKeys(parts.keys, out);
  weights(parts.rows, 0, parts.rows.size());
  const std::size_t seen = kSeenWords * parts.dims;
  for (std::size_t f = 0; f < parts.filters; ++f) {
    number(static_cast<std::uint32_t>(parts.biases[f]), 4);
    weights(parts.weights, f * seen, seen);
  }
  for (const NetParts::Output& output : parts.outputs) {
    number(output.name.size(), 1);
    out += output.name;
    real(output.bias);
    real(output.unit);
    weights(output.weights, 0, output.weights.size());
  }
  return out;
}

}  // namespace leitplanke::heads
