#include "core/assess/pii/checksums.h"

#include <gtest/gtest.h>

#include <sstream>
#include <string>

#include "tests/core/assess/shared_data.h"

namespace leitplanke::pii {
namespace {

TEST(Checksums, EveryRowOfTheSharedTable) {
  if (!HasShared("clean/check_numbers.tsv")) GTEST_SKIP() << "check_numbers.tsv is not beside the repository";
  int rows = 0;
  for (const std::string& line : ReadLines(SharedPath("clean/check_numbers.tsv"))) {
    std::istringstream cells(line);
    std::string number, kind, valid;
    std::getline(cells, number, '\t');
    std::getline(cells, kind, '\t');
    std::getline(cells, valid, '\t');
    if (kind == "kind") continue;
    const std::string bare = Bare(number);
    const bool got = kind == "iban"     ? IsIban(bare)
                     : kind == "card"   ? IsCard(bare)
                     : kind == "tax-id" ? IsTaxId(bare)
                     : kind == "luhn"   ? IsLuhn(bare)
                                        : IsBic(bare);
    EXPECT_EQ(got, valid == "yes") << line;
    ++rows;
  }
  EXPECT_GE(rows, 372);
}

TEST(Checksums, EveryCountryOfTheRegistry) {
  if (!HasShared("clean/iban_registry.tsv")) GTEST_SKIP() << "iban_registry.tsv is not beside the repository";
  int rows = 0;
  for (const std::string& line : ReadLines(SharedPath("clean/iban_registry.tsv"))) {
    std::istringstream cells(line);
    std::string country, name, length;
    std::getline(cells, country, '\t');
    std::getline(cells, name, '\t');
    std::getline(cells, length, '\t');
    if (country == "country") continue;
    EXPECT_EQ(IbanLength(country), std::stoul(length)) << line;
    ++rows;
  }
  EXPECT_EQ(rows, 89);
}

struct Number {
  const char* value;
  bool valid;
};

TEST(Checksums, Iban) {
  for (const Number& n : {Number{"DE34200505501234567890", true}, Number{"DE34200505501234567891", false},
                          Number{"CH9300762011623852957", true}, Number{"GB29NWBK60161331926819", true},
                          Number{"GB29NW1K60161331926819", false}, Number{"DE00000000000000000000", false},
                          Number{"", false}, Number{"DE", false}, Number{"XX34200505501234567890", false}}) {
    EXPECT_EQ(IsIban(n.value), n.valid) << n.value;
  }
}

TEST(Checksums, Insurance) {
  EXPECT_TRUE(IsPensionNumber("65170839J003"));
  EXPECT_TRUE(IsPensionNumber("12190367K001"));
  EXPECT_FALSE(IsPensionNumber("12190367K002"));
  EXPECT_FALSE(IsPensionNumber("12191367K001"));  // month 13
  EXPECT_TRUE(IsHealthNumber("A123456780"));
  EXPECT_TRUE(IsHealthNumber("M482917361"));
  EXPECT_FALSE(IsHealthNumber("M482917362"));
  EXPECT_FALSE(IsHealthNumber("m482917361"));
  EXPECT_TRUE(IsAhvNumber("7569217076985"));
  EXPECT_FALSE(IsAhvNumber("7569217076986"));
  EXPECT_TRUE(IsAustrianInsuranceNumber("1232150782"));
  EXPECT_FALSE(IsAustrianInsuranceNumber("1233150782"));
  EXPECT_TRUE(IsNino("AB123456C"));
  EXPECT_FALSE(IsNino("DB123456C"));
  EXPECT_FALSE(IsNino("AB123456E"));
  EXPECT_TRUE(IsNhsNumber("9434765919"));
  EXPECT_FALSE(IsNhsNumber("9434765918"));
}

TEST(Checksums, ParcelsAndBics) {
  EXPECT_TRUE(IsPostalItem("RR473124829GB"));
  EXPECT_FALSE(IsPostalItem("RR473124828GB"));
  EXPECT_FALSE(IsPostalItem("RR473124829QQ"));
  EXPECT_TRUE(IsBic("COBADEFFXXX"));
  EXPECT_FALSE(IsBic("BAHNHOFE"));  // "HO" is no country
  EXPECT_FALSE(IsBic("COBADEFFXX"));
}

TEST(Checksums, BareDropsEverySeparator) { EXPECT_EQ(Bare("de 89-37.04\xC2\xA0 0\xE2\x80\xAF"), "DE8937040"); }

}  // namespace
}  // namespace leitplanke::pii
