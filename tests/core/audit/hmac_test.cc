#include "core/audit/hmac.h"

#include <gtest/gtest.h>

namespace leitplanke {
namespace {

std::string Counting() {
  std::string key;
  for (char c = 1; c <= 25; ++c) key += c;
  return key;
}

// The test cases of RFC 4231, without the truncated one.
TEST(Hmac, Rfc4231) {
  struct Vector {
    std::string key, data, mac;
  };
  const Vector vectors[] = {
      {std::string(20, '\x0b'), "Hi There", "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"},
      {"Jefe", "what do ya want for nothing?", "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"},
      {std::string(20, '\xaa'), std::string(50, '\xdd'),
       "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe"},
      {Counting(), std::string(50, '\xcd'), "82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b"},
      {std::string(131, '\xaa'), "Test Using Larger Than Block-Size Key - Hash Key First",
       "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"},
      {std::string(131, '\xaa'),
       "This is a test using a larger than block-size key and a larger than block-size data. The key needs to be "
       "hashed before being used by the HMAC algorithm.",
       "9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2"},
  };
  for (const Vector& v : vectors) EXPECT_EQ(HmacSha256Hex(v.key, v.data), v.mac);
}

TEST(Hmac, AKeyOfExactlyOneBlockIsNotHashed) {
  const std::string block(64, 'k');
  EXPECT_NE(HmacSha256Hex(block, "data"), HmacSha256Hex(block + "k", "data"));
  EXPECT_EQ(HmacSha256Hex("key", "data"), HmacSha256Hex(std::string("key") + std::string(61, '\0'), "data"))
      << "shorter keys are filled up with zeros";
}

}  // namespace
}  // namespace leitplanke
