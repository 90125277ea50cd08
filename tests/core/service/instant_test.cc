#include "core/service/instant.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/core/service/zones.h"

namespace leitplanke {
namespace {

struct Row {
  std::string in, out;
};

TEST(Instant, IsWrittenWithTheZonesOffset) {
  const ZoneOffset berlin = European(3600);
  const std::vector<Row> rows = {
      {"2026-07-01T08:00:00Z", "2026-07-01T10:00:00+02:00"},
      {"2026-01-01T08:00:00Z", "2026-01-01T09:00:00+01:00"},
      {"2026-07-01T08:00:00+02:00", "2026-07-01T08:00:00+02:00"},
      {"2026-07-01t08:00-0930", "2026-07-01T19:30:00+02:00"},
      {"2026-07-01 08:00+02", "2026-07-01T08:00:00+02:00"},
      {"2026-07-01T08:00:00.250Z", "2026-07-01T10:00:00.250+02:00"},
      {"2026-07-01T08:00:00,1239Z", "2026-07-01T10:00:00.123+02:00"},
      {"2026-07-01T08:00:00.0Z", "2026-07-01T10:00:00+02:00"},
      {"1970-01-01T00:00:00+23:59", "1969-12-31T01:01:00+01:00"},
      {"9999-12-31T20:00:00Z", "9999-12-31T21:00:00+01:00"},
      // Without an offset: the zone's clock. The hour that occurs twice means the first; the skipped one is moved on.
      {"2026-07-01T08:00", "2026-07-01T08:00:00+02:00"},
      {"2026-10-25T02:30", "2026-10-25T02:30:00+02:00"},
      {"2026-03-29T02:30", "2026-03-29T03:30:00+02:00"},
      {"2026-03-29T01:59:59", "2026-03-29T01:59:59+01:00"},
      {"2026-03-29T03:00", "2026-03-29T03:00:00+02:00"},
  };
  for (const auto& [in, out] : rows) {
    const Result<Millis> instant = ParseInstant(in, berlin);
    ASSERT_TRUE(instant.ok()) << in;
    EXPECT_EQ(FormatInstant(*instant, berlin), out) << in;
  }
  EXPECT_EQ(FormatInstant(0, Fixed(-5 * 3600 - 1800)), "1969-12-31T18:30:00-05:30");
  EXPECT_EQ(FormatInstant(-1, Fixed(0)), "1969-12-31T23:59:59.999+00:00");
}

TEST(Instant, RefusesWhatIsNone) {
  const std::vector<std::string> texts = {
      "",
      "2026-07-01",
      "2026-07-01T",
      "2026-07-01T08",
      "2026-07-01T8:00Z",
      "2026-07-01T24:00Z",
      "2026-07-01T08:60Z",
      "2026-07-01T08:00:60Z",
      "2026-07-01T08:00:00.Z",
      "2026-07-01T08:00Zx",
      "2026-07-01T08:00+2",
      "2026-07-01T08:00+24:00",
      "2026-07-01T08:00+02:60",
      "2026-07-01T08:00+02:",
      "2026-02-30T08:00Z",
      "1969-12-31T08:00Z",
      "10000-01-01T00:00Z",
      "gestern um acht",
      "2026-07-01X08:00Z",
      "2026-07-01T-8:00Z",
  };
  for (const std::string& text : texts) {
    const Result<Millis> instant = ParseInstant(text, Fixed(0));
    ASSERT_FALSE(instant.ok()) << text;
    EXPECT_EQ(instant.error().code, ErrorCode::kInvalidArgument);
    EXPECT_NE(instant.error().message.find("write it like"), std::string::npos);
  }
}

}  // namespace
}  // namespace leitplanke
