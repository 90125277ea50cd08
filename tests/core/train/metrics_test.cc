// The figures that `evaluate` prints, against sums by hand.
#include "core/train/metrics.h"

#include <gtest/gtest.h>

namespace leitplanke::train {
namespace {

TEST(Metrics, OfOneLabelEach) {
  Metrics m;
  m.Add({"a"}, {"a"});
  m.Add({"a"}, {"a"});
  m.Add({"a"}, {"b"});
  m.Add({"b"}, {"b"});
  m.classes["never"];
  EXPECT_EQ(m.n, 4);
  EXPECT_DOUBLE_EQ(m.Accuracy(), 0.75);
  EXPECT_DOUBLE_EQ(m.MicroF1(), 0.75);
  EXPECT_DOUBLE_EQ(m.classes["a"].F1(), 0.8);
  EXPECT_DOUBLE_EQ(m.classes["b"].F1(), 2.0 / 3);
  EXPECT_DOUBLE_EQ(m.MacroF1(), (0.8 + 2.0 / 3) / 2) << "a class that nobody has or got does not count";
  EXPECT_EQ(m.classes["a"].n, 3);
  EXPECT_EQ(m.classes["a"].fn, 1);
  EXPECT_EQ(m.classes["b"].fp, 1);
}

TEST(Metrics, OfSeveralLabels) {
  Metrics m;
  m.Add({"a", "b"}, {"a"});
  m.Add({}, {});
  m.Add({"b"}, {"a", "b"});
  EXPECT_DOUBLE_EQ(m.Accuracy(), 1.0 / 3) << "all labels and no other";
  EXPECT_DOUBLE_EQ(m.MicroF1(), 2.0 * 2 / (2 * 2 + 1 + 1));
  EXPECT_DOUBLE_EQ(m.classes["a"].F1(), 2.0 / 3);
}

TEST(Metrics, OfNothing) {
  const Metrics m;
  EXPECT_EQ(m.Accuracy(), 0);
  EXPECT_EQ(m.MicroF1(), 0);
  EXPECT_EQ(m.MacroF1(), 0);
}

TEST(Wilson, IsTheKnownInterval) {
  EXPECT_NEAR(Wilson(12, 12).low, 0.7575, 1e-4);
  EXPECT_NEAR(Wilson(12, 12).high, 1, 1e-9);
  EXPECT_NEAR(Wilson(50, 100).low, 0.4038, 1e-4);
  EXPECT_NEAR(Wilson(50, 100).high, 0.5962, 1e-4);
  EXPECT_EQ(Wilson(0, 0).high, 1);
}

}  // namespace
}  // namespace leitplanke::train
