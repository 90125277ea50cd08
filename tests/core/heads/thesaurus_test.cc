#include "core/heads/thesaurus.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace leitplanke::heads {
namespace {

constexpr std::uint8_t kPhone = 0, kRefund = 1, kAnger = 2;

std::string Section() {
  return WriteThesaurus({"phone", "refund", "anger"}, {
                                                          {KeyOf("ring", EntryKind::kWhole, kEnglish), kPhone},
                                                          {KeyOf("refund", EntryKind::kStem, kEnglish), kRefund},
                                                          {KeyOf("erstatt", EntryKind::kStem, kGerman), kRefund},
                                                          {KeyOf("hotline", EntryKind::kEnding, kGerman), kPhone},
                                                          {KeyOf("wuetend", EntryKind::kWhole, kGerman), kAnger},
                                                          {KeyOf("wuetend", EntryKind::kWhole, kGerman), kPhone},
                                                          {KeyOf("24", EntryKind::kWhole, kEnglish), kAnger},
                                                          {KeyOf("2x", EntryKind::kWhole, kEnglish), kAnger},
                                                      });
}

Thesaurus Ours() {
  auto read = Thesaurus::Read(Section());
  EXPECT_TRUE(read.ok()) << (read.ok() ? "" : read.error().message);
  return read.ok() ? std::move(*read) : Thesaurus();
}

/// The names of the classes of a text's words.
std::string ClassesOf(const std::string& text) {
  std::vector<Feature> features;
  Ours().AddClasses(Doc(text), 2, features);
  std::string out;
  for (const std::string name : {"phone", "refund", "anger"}) {
    for (const Feature& f : features) out += f.hash == HashName("word:" + name) ? name + " " : "";
  }
  return out;
}

TEST(Thesaurus, FindsWholeWordsStemsAndEndings) {
  const std::pair<const char*, const char*> cases[] = {
      {"Please ring us about the tickets.", "phone "},
      {"The ringing of the bells is what they liked.", ""},
      {"They have refunded it to the card.", "refund "},
      {"Das wird Ihnen nicht rückerstattet, die Erstattung ist noch offen.", "refund "},
      {"Die Störungshotline und die Hotline sind besetzt.", "phone "},
      {"Ich bin WÜTEND auf den Fahrer und das Gleis.", "phone anger "},
      {"ich bin wuetend auf den fahrer und das gleis", "phone anger "},
      {"It was 2x what they have said.", "anger "},
      {"It was 24 of what they have said.", ""},
  };
  for (const auto& [text, classes] : cases) EXPECT_EQ(ClassesOf(text), classes) << text;
}

TEST(Thesaurus, ReadsEachSentenceInItsLanguage) {
  EXPECT_EQ(ClassesOf("Der Ring ist bei uns in der Filiale und wird nicht verkauft."), "") << "an English entry";
  EXPECT_EQ(ClassesOf("@ring https://ring.example/refund is what they have for us"), "")
      << "handles and links are no words";
}

TEST(Thesaurus, GivesAFeatureAndOneOfTheLanguage) {
  std::vector<Feature> german, english, none;
  Ours().AddClasses(Doc("Die Erstattung ist noch offen und das nervt."), 96, german);
  Ours().AddClasses(Doc("The refund is still open and that is what they know."), 96, english);
  ASSERT_EQ(german.size(), 2U);
  ASSERT_EQ(english.size(), 2U);
  EXPECT_EQ(german[0].hash, HashName("word:refund"));
  EXPECT_EQ(german[0].hash, english[0].hash) << "what is learned in one language holds in the other";
  EXPECT_NE(german[1].hash, english[1].hash);
  EXPECT_EQ(german[0].value, 96);
  EXPECT_EQ(german[1].value, 48);
  Thesaurus().AddClasses(Doc("The refund is still open."), 96, none);
  EXPECT_TRUE(none.empty());
}

TEST(Thesaurus, RefusesWhatItCannotRead) {
  const std::string bytes = Section();
  ASSERT_TRUE(Thesaurus::Read(bytes).ok());
  for (std::size_t size = 0; size < bytes.size(); ++size)
    EXPECT_FALSE(Thesaurus::Read(bytes.substr(0, size)).ok()) << size;
  EXPECT_FALSE(Thesaurus::Read(bytes + "x").ok());
  std::string no_class = bytes;
  no_class.back() = '\x7F';
  EXPECT_FALSE(Thesaurus::Read(no_class).ok());
  std::string far =
      "LPWD" + std::string("\x01\x01x\x02\x00", 5) + "\xFF\xFF\xFF\x7F\xFF\xFF\xFF\x7F" + std::string(2, '\0');
  EXPECT_FALSE(Thesaurus::Read(far).ok());
}

TEST(Thesaurus, LongWordsAreOfNoClass) {
  std::string tail;
  while (tail.size() < kLongestWord) tail += "ab";
  EXPECT_EQ(ClassesOf("Die " + tail + "hotline ist nicht zu haben und das Gleis auch nicht."), "");
}

}  // namespace
}  // namespace leitplanke::heads
