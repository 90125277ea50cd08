// The small parts: rates, secrets, clock, what a request says.
#include <gtest/gtest.h>

#include "sdk/backend/clock.h"
#include "sdk/backend/http_date.h"
#include "sdk/backend/http_message.h"
#include "sdk/backend/rate_limit.h"
#include "sdk/backend/secret.h"

namespace leitplanke::backend {
namespace {

TEST(RateLimit, GivesTheBurstThenTheRate) {
  RateLimit limit(3, 6, 100);  // one every ten seconds
  for (int i = 0; i < 3; ++i) EXPECT_EQ(limit.Take("a", 0), 0);
  EXPECT_EQ(limit.Take("a", 0), 10);
  EXPECT_EQ(limit.Take("a", 9000), 1);
  EXPECT_EQ(limit.Take("b", 9000), 0) << "each key has its own";
  EXPECT_EQ(limit.Take("a", 10000), 0);
  EXPECT_GT(limit.Take("a", 10000), 0);
  EXPECT_EQ(limit.Take("a", 10000 + 3600 * 1000), 0);
}

TEST(RateLimit, FillsNothingWhenTheClockIsSetBack) {
  RateLimit limit(1, 60, 100);
  EXPECT_EQ(limit.Take("a", 100000), 0);
  EXPECT_GT(limit.Take("a", 0), 0);
  EXPECT_GT(limit.Take("a", 500), 0);
  EXPECT_EQ(limit.Take("a", 1000), 0);
}

TEST(RateLimit, RemembersABoundedNumberAndForgetsTheRefilledFirst) {
  RateLimit limit(1, 60, 10);
  EXPECT_EQ(limit.Take("busy", 5000), 0);
  for (int i = 0; i < 1000; ++i) {
    EXPECT_EQ(limit.Take(std::to_string(i), 5500 + i), 0);
    EXPECT_LE(limit.size(), 10u);
  }
  RateLimit two(1, 60, 2);
  EXPECT_EQ(two.Take("refilled", 0), 0);
  EXPECT_EQ(two.Take("busy", 5000), 0);
  EXPECT_EQ(two.Take("new", 5100), 0);
  EXPECT_GT(two.Take("busy", 5100), 0) << "who is being slowed down must not be forgotten";
}

TEST(Secrets, MakesHashesThatMatchTheirPasswordOnly) {
  ASSERT_TRUE(InitSecrets());
  const auto hash = HashPassword("Größe 3", {kMinHashPasses, kMinHashMemoryMib});
  ASSERT_TRUE(hash);
  EXPECT_TRUE(IsUsableHash(*hash));
  EXPECT_TRUE(PasswordMatches(*hash, "Größe 3"));
  EXPECT_FALSE(PasswordMatches(*hash, "Größe 4"));
  EXPECT_FALSE(PasswordMatches(*hash, ""));
  EXPECT_FALSE(PasswordMatches("", "Größe 3"));
  EXPECT_FALSE(PasswordMatches(std::string(1000, '$'), "x"));
}

TEST(Secrets, RefusesHashesOutsideTheLimits) {
  const std::string rest = ",p=1$vmrO81R3OP6CK4BNHVNfug$ta6o6qlEzN4N10uge6ojElX5cvOftQ1R0MOG/2sYcas";
  EXPECT_TRUE(IsUsableHash("$argon2id$v=19$m=19456,t=2" + rest));
  for (const std::string& bad :
       {"$argon2id$v=19$m=19455,t=2" + rest, "$argon2id$v=19$m=19456,t=1" + rest, "$argon2id$v=19$m=1048577,t=2" + rest,
        "$argon2id$v=19$m=19456,t=11" + rest, "$argon2i$v=19$m=19456,t=2" + rest,
        std::string("$argon2id$v=19$m=19456,t=2,p=1$short"), std::string("demo-anna"), std::string(),
        std::string(200, 'x')}) {
    EXPECT_FALSE(IsUsableHash(bad)) << bad;
  }
}

TEST(Secrets, MakesTokensThatDifferAndKeepsTheirHashesOnly) {
  const std::string token = MakeToken();
  EXPECT_EQ(token.size(), 64u);
  EXPECT_NE(token, MakeToken());
  EXPECT_EQ(TokenHash(token).size(), 64u);
  EXPECT_NE(TokenHash(token), token);
  EXPECT_EQ(TokenHash(token), TokenHash(token));
  for (const std::string& bad : {std::string(), token.substr(1), token + "0", std::string(64, 'G')}) {
    EXPECT_EQ(TokenHash(bad), "") << bad;
  }
  EXPECT_EQ(LogTag("anna").size(), 8u);
  EXPECT_EQ(LogTag("anna"), LogTag("anna"));
}

TEST(Clock, WritesIsoTimes) {
  EXPECT_EQ(IsoTime(0), "1970-01-01T00:00:00.000Z");
  EXPECT_EQ(IsoTime(1772352930123), "2026-03-01T08:15:30.123Z");
  EXPECT_EQ(IsoTime(1709164799999), "2024-02-28T23:59:59.999Z");
  EXPECT_EQ(IsoTime(1709164800000), "2024-02-29T00:00:00.000Z");
  EXPECT_EQ(HttpDate().size(), std::string("Sun, 06 Nov 1994 08:49:37 GMT").size());
}

TEST(RequestTest, ReadsTheTokenWhereItStands) {
  Request request;
  request.authorization = "bearer  abc ";
  EXPECT_EQ(request.Bearer(), "abc");
  for (const char* other : {"", "abc", "Basic abc", "Bearer"}) {
    request.authorization = other;
    EXPECT_EQ(request.Bearer(), "") << other;
  }
  request.subprotocols = "leitplanke.1 , bearer.abc";
  EXPECT_EQ(request.SubprotocolBearer(), "abc");
  EXPECT_TRUE(request.Subprotocol("leitplanke.1"));
  EXPECT_FALSE(request.Subprotocol("leitplanke"));
  request.subprotocols = ",,bearer.";
  EXPECT_EQ(request.SubprotocolBearer(), "");
}

TEST(RequestTest, ReadsNumbersOutOfTheAddress) {
  Request request;
  request.target = "/v1/log?after=7&limit=0";
  EXPECT_EQ(request.path(), "/v1/log");
  EXPECT_EQ(request.Query("after", 0, 10, 1), 7u);
  EXPECT_EQ(request.Query("wait", 0, 10, 1), 1u);
  EXPECT_THROW(static_cast<void>(request.Query("limit", 1, 10, 1)), ApiError);
  EXPECT_THROW(request.AllowQuery({"after"}), ApiError);
  EXPECT_NO_THROW(request.AllowQuery({"after", "limit"}));
}

TEST(ErrorResponseTest, HasOneShape) {
  const Response response = ErrorResponse({429, "rate_limited", "Wait.", "/actions/0", 7});
  EXPECT_EQ(response.status, 429);
  EXPECT_EQ(response.body, R"({"error":{"code":"rate_limited","message":"Wait.","where":"/actions/0"}})");
  EXPECT_EQ(response.headers, (std::vector<std::pair<std::string, std::string>>{{"Retry-After", "7"}}));
}

}  // namespace
}  // namespace leitplanke::backend
