// Any bytes as a file of heads: refused with a reason, or read, written again as they were, and safe to use.
#include <cmath>
#include <string>
#include <string_view>

#include "core/heads/head.h"
#include "tests/fuzz/fuzz.h"

namespace {

using namespace leitplanke;

/// A proper head with the input's bytes as weights and text.
void CheckUse(std::string_view bytes) {
  heads::Head head;
  head.name = "fuzz";
  head.labels = {"a", "b", "c"};
  head.buckets = static_cast<std::uint32_t>(bytes.size() % 1000 + 1);
  head.planes.resize(3);
  for (heads::Plane& plane : head.planes) {
    for (std::size_t i = 0; i < head.buckets; ++i) {
      plane.weights.push_back(static_cast<std::int8_t>(bytes.empty() ? 0 : bytes[i % bytes.size()]));
    }
  }
  const auto read = heads::ReadHead(heads::WriteHead(head));
  LEITPLANKE_HOLDS(read.ok());
  const heads::Verdict verdict = heads::Judge(*read, {heads::CountNgrams(bytes), {}});
  LEITPLANKE_HOLDS(verdict.labels.size() == 1 && verdict.labels[0] < 3);
  for (const double p : verdict.probabilities) LEITPLANKE_HOLDS(p >= 0 && p <= 1);
  LEITPLANKE_HOLDS(heads::Explain(*read, bytes, {"rule"}, 1, 5).size() <= 5);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const auto one = heads::ReadHead(bytes);
  if (one.ok()) {
    LEITPLANKE_HOLDS(heads::WriteHead(*one) == bytes);
  } else {
    LEITPLANKE_HOLDS(!one.error().message.empty());
  }
  const auto several = heads::ReadHeads(bytes);
  LEITPLANKE_HOLDS(several.ok() || !several.error().message.empty());
  const auto words = heads::Thesaurus::Read(bytes);
  if (words.ok()) {
    std::vector<heads::Feature> classes;
    words->AddClasses(Doc(bytes), heads::kOnce, classes);
    LEITPLANKE_HOLDS(classes.size() <= 2 * heads::kMaxClasses);
  } else {
    LEITPLANKE_HOLDS(!words.error().message.empty());
  }
  const auto net = heads::Net::Read(bytes);
  if (net.ok()) {
    const heads::Answers answers = net->Ask(heads::NetText(Doc(bytes), heads::Thesaurus()));
    for (const auto& output : net->outputs()) {
      LEITPLANKE_HOLDS(!std::isnan(net->Score(output, answers, &answers)));
    }
  } else {
    LEITPLANKE_HOLDS(!net.error().message.empty());
  }
  if (size < 4096) CheckUse(bytes);
  return 0;
}
