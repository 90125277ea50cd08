#include <array>
#include <bit>
#include <cstring>

#include "core/heads/head.h"
#include "core/heads/reader.h"
#include "leitplanke/text.h"

namespace leitplanke::heads {
namespace {

constexpr std::string_view kMagic = "LPHD";
constexpr std::string_view kManyMagic = "LPHS";
constexpr std::uint16_t kMultiFlag = 1, kRulesFlag = 2, kNetFlag = 4;
constexpr std::size_t kSumBytes = 8;
constexpr std::uint32_t kMaxBuckets = 1U << 20U;

std::uint64_t CheckSum(std::string_view bytes) {
  std::uint64_t hash = 14695981039346656037ULL;
  for (const char byte : bytes) hash = (hash ^ static_cast<unsigned char>(byte)) * 1099511628211ULL;
  return hash;
}

class Writer {
 public:
  void Number(std::uint64_t value, std::size_t bytes) {
    for (std::size_t i = 0; i < bytes; ++i) out_ += static_cast<char>(static_cast<unsigned char>(value >> (8 * i)));
  }
  void Double(double value) {
    std::uint64_t bits = 0;
    std::memcpy(&bits, &value, sizeof bits);
    Number(bits, sizeof bits);
  }
  void Text(std::string_view text) {
    Number(text.size(), 1);
    out_ += text;
  }
  std::string& out() { return out_; }

 private:
  std::string out_;
};

Error Bad(const std::string& why) { return {ErrorCode::kInvalidArgument, "This is no usable head: " + why + ".", ""}; }

constexpr const char* kDamaged = "it is damaged";

std::string_view WithoutSum(std::string_view bytes) {
  return bytes.substr(0, bytes.size() - std::min(bytes.size(), kSumBytes));
}

bool SumFits(std::string_view bytes) {
  const std::string_view summed = WithoutSum(bytes);
  return Reader(bytes.substr(summed.size())).Number(kSumBytes) == CheckSum(summed);
}

bool IsName(const std::string& text) { return !text.empty() && text.size() <= kMaxNameBytes && IsValidUtf8(text); }

std::size_t PlanesFor(const Head& head) { return !head.multi && head.labels.size() == 2 ? 1 : head.labels.size(); }

Plane ReadPlane(Reader& reader, std::uint32_t buckets) {
  Plane plane;
  plane.scale = reader.Double();
  plane.bias = reader.Double();
  plane.lift = reader.Double();
  plane.slope = reader.Double();
  plane.shift = reader.Double();
  const std::string_view weights = reader.Bytes(buckets);
  plane.weights.resize(weights.size());
  if (!weights.empty()) std::memcpy(plane.weights.data(), weights.data(), weights.size());
  return plane;
}

}  // namespace

std::string WriteHead(const Head& head) {
  Writer writer;
  writer.out() += kMagic;
  writer.Number(kFormatVersion, 2);
  writer.Number((head.multi ? kMultiFlag : 0U) | (head.rules ? kRulesFlag : 0U) | (head.net ? kNetFlag : 0U), 2);
  writer.Number(head.buckets, 4);
  writer.Number(head.planes.size(), 2);
  writer.Number(head.labels.size(), 2);
  writer.Text(head.name);
  for (const std::string& label : head.labels) writer.Text(label);
  for (const Plane& plane : head.planes) {
    for (const double d : {plane.scale, plane.bias, plane.lift, plane.slope, plane.shift}) writer.Double(d);
    for (const std::int8_t w : plane.weights) writer.Number(static_cast<std::uint8_t>(w), 1);
  }
  writer.Number(CheckSum(writer.out()), kSumBytes);
  return std::move(writer.out());
}

Result<Head> ReadHead(std::string_view bytes) {
  if (bytes.size() > kMaxHeadBytes) return Error{ErrorCode::kTooLarge, "A head has at most 250,000 bytes.", ""};
  if (!bytes.starts_with(kMagic)) return Bad("it does not begin with \"LPHD\"");
  Reader reader(WithoutSum(bytes));
  reader.Bytes(kMagic.size());
  const std::uint64_t version = reader.Number(2);
  if (reader.ok() && version != kFormatVersion) {
    return Error{ErrorCode::kUnsupported,
                 "This head has format version " + std::to_string(version) + "; this program reads version " +
                     std::to_string(kFormatVersion) + ". Train it again.",
                 ""};
  }
  if (bytes.size() < kSumBytes || !reader.ok()) return Bad("the file is cut off");
  if (!SumFits(bytes)) return Bad(kDamaged);
  Head head;
  const std::uint64_t flags = reader.Number(2);
  head.multi = (flags & kMultiFlag) != 0;
  head.rules = (flags & kRulesFlag) != 0;
  head.net = (flags & kNetFlag) != 0;
  head.buckets = static_cast<std::uint32_t>(reader.Number(4));
  const std::size_t planes = reader.Count(2);
  const std::size_t labels = reader.Count(2);
  if (flags > 7 || head.buckets == 0 || head.buckets > kMaxBuckets) return Bad("its sizes are out of range");
  if (labels < (head.multi ? 1U : 2U) || labels > kMaxLabels) return Bad("the number of labels is out of range");
  head.name = reader.Text();
  if (!IsName(head.name)) return Bad("it has no proper name");
  for (std::size_t i = 0; i < labels; ++i) {
    std::string label = reader.Text();
    if (!IsName(label) || (i > 0 && label <= head.labels.back())) return Bad("its labels are not in order");
    head.labels.push_back(std::move(label));
  }
  if (planes != PlanesFor(head) || reader.left() != planes * (5 * 8 + std::size_t{head.buckets})) {
    return Bad("its length does not fit what it says of itself");
  }
  for (std::size_t i = 0; i < planes; ++i) head.planes.push_back(ReadPlane(reader, head.buckets));
  if (!reader.ok()) return Bad("a number in it is out of range");
  return head;
}

std::string WriteHeads(const std::vector<Head>& heads, const std::vector<std::string>& sections) {
  Writer writer;
  writer.out() += kManyMagic;
  writer.Number(heads.size() + sections.size(), 2);
  for (const Head& head : heads) {
    const std::string bytes = WriteHead(head);
    writer.Number(bytes.size(), 4);
    writer.out() += bytes;
  }
  for (const std::string& section : sections) {
    writer.Number(section.size() + kSumBytes, 4);
    writer.out() += section;
    writer.Number(CheckSum(section), kSumBytes);
  }
  return std::move(writer.out());
}

Result<HeadsFile> ReadHeads(std::string_view bytes) {
  if (bytes.size() > kMaxFileBytes) return Error{ErrorCode::kTooLarge, "A file of heads has at most 1 MB.", ""};
  HeadsFile file;
  if (bytes.starts_with(kMagic)) {
    Result<Head> head = ReadHead(bytes);
    if (!head.ok()) return head.error();
    file.heads.push_back(std::move(*head));
    return file;
  }
  if (!bytes.starts_with(kManyMagic)) return Bad("it begins neither with \"LPHD\" nor with \"LPHS\"");
  Reader reader(bytes.substr(kManyMagic.size()));
  const std::size_t count = reader.Count(2);
  if (count == 0 || count > kMaxHeads) return Bad("the number of heads is out of range");
  for (std::size_t i = 0; i < count; ++i) {
    const std::string_view part = reader.Bytes(reader.Count(4));
    if (!reader.ok()) return Bad("the file is cut off");
    if (!part.starts_with(kMagic) && !SumFits(part)) return Bad(kDamaged);
    if (part.starts_with(kThesaurusMagic)) {
      Result<Thesaurus> words = Thesaurus::Read(WithoutSum(part));
      if (!words.ok()) return words.error();
      file.words = std::move(*words);
      continue;
    }
    if (part.starts_with(kNetMagic)) {
      Result<Net> net = Net::Read(WithoutSum(part));
      if (!net.ok()) return net.error();
      file.net = std::move(*net);
      continue;
    }
    Result<Head> head = ReadHead(part);
    if (!head.ok()) return head.error();
    file.heads.push_back(std::move(*head));
  }
  if (reader.left() != 0) return Bad("something follows the last head");
  return file;
}

}  // namespace leitplanke::heads
