// Which place a post is about: by forms alone, and with the towns of the thesaurus that ships.
#include "core/assess/location.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "core/assess/reader.h"
#include "core/heads/head.h"
#include "tests/core/assess/labelled_posts.h"
#include "tests/core/assess/shared_data.h"
#include "tests/core/shipped_heads.h"

namespace leitplanke::assess {
namespace {

using Json = nlohmann::json;
using Cases = std::vector<std::pair<std::string, std::string>>;  // text, place

const heads::Thesaurus& Shipped() {
  static const heads::Thesaurus words = [] {
    auto file = heads::ReadHeads(ShippedHeads());
    EXPECT_TRUE(file.ok());
    return file.ok() ? std::move(file->words) : heads::Thesaurus();
  }();
  return words;
}

const Reader& Reads() {
  static const Reader reader(TestPolicy());
  return reader;
}

std::string Find(const Post& post, const heads::Thesaurus& words) {
  const auto reading = Reads().Read(post);
  EXPECT_TRUE(reading.ok());
  return FindLocation(reading->doc, reading->language, reading->personal, Reads().brand_words(), words);
}

void ExpectEach(const Cases& cases, const heads::Thesaurus& words) {
  for (const auto& [text, place] : cases) {
    Post post;
    post.id = "1";
    post.text = text;
    EXPECT_EQ(Find(post, words), place) << text;
  }
}

TEST(Location, OfATownThatNothingAnnounces) {
  ExpectEach(
      {
          {"Kleinposchna, Gleis 2: seit Wochen keine Anzeige mehr.", ""},  // not on the list, and no form says it
          {"Uelzen, Gleis 3: seit Wochen keine Anzeige mehr.", "Uelzen"},
          {"@nordbahn_hilfe Stade seit zwei Stunden ohne Strom", "Stade"},
          {"Paketautomat Rendsburg klemmt, alle Fächer zu.", "Rendsburg"},
          {"Bad Segeberg: Die Rolltreppe steht schon wieder.", "Bad Segeberg"},
          {"die ampel in lüneburg ist kaputt @nordbahn_hilfe", "lüneburg"},
          {"Otley has had no water since six this morning.", "Otley"},
          {"Every train out of Merthyr cancelled and nobody says why.", "Merthyr"},
          {"corby depot lost my parcel again", "corby"},
          {"@northlinehelp Stockport down again?", "Stockport"},
      },
      Shipped());
}

TEST(Location, BehindAPreposition) {
  ExpectEach(
      {
          {"Sind in Ihrem Haus in Husum Hunde erlaubt?", "Husum"},
          {"In Ihrer Mail stand etwas anderes, warum?", ""},
          {"Ist das in Ordnung so? Und in Kürze kommt was?", ""},
          {"Warum ist eure App in Schottland gesperrt?", ""},
          {"Der Automat in Kleinposchna ist seit Montag aus.", "Kleinposchna"},  // not on the list
          {"Card blocked and I'm alone in Morocco, please help.", ""},
          {"Stuck in Reading, no trains at all.", "Reading"},
          {"My reading light from you is broken.", ""},
          {"Is the lift at Galashiels working again?", "Galashiels"},
      },
      Shipped());
}

TEST(Location, NotOfATripAPersonOrAnAddress) {
  ExpectEach(
      {
          {"Der Zug nach Kiel fällt schon wieder aus.", ""},
          {"Kiel - Flensburg fällt schon wieder aus.", ""},
          {"Frau Hagen am Telefon war unverschämt.", ""},
          {"The train to Leeds is cancelled again.", ""},
          {"Mr Derby at the counter was rude to me.", ""},
          {"Mein Paket von Bremen nach Erfurt ist verschollen.", ""},
      },
      Shipped());
}

TEST(Location, ByFormsAloneBesideAKindOfPlace) {
  ExpectEach(
      {
          {"Die Filiale Kiel hat nie offen.", "Kiel"},
          {"Your Harrogate store is filthy.", "Harrogate"},
          {"In Kiel geht nichts.", ""},
          {"Alles in Ordnung bei euch?", ""},
      },
      heads::Thesaurus());
}

/// Of posts that are about the brand and want an answer: of others no place is told.
void ExpectRight(const char* file, double share) {
  int posts = 0;
  int right = 0;
  for (const std::string& line : ReadLines(std::string(LEITPLANKE_SOURCE_DIR "/tests/core/assess/") + file)) {
    const Json row = Json::parse(line, nullptr, false);
    const Json& want = row["expected"];
    if (!want["relevant"].get<bool>() || !want["needs_reply"].get<bool>()) continue;
    const Post post = ReadPost(row["post"]);
    const std::string place = want["location"];
    const std::string found = Find(post, Shipped());
    ++posts;
    right += found == place ? 1 : 0;
    if (found != place) {
      std::printf("want \"%s\", got \"%s\": %s\n", place.c_str(), found.c_str(), post.text.c_str());
    }
  }
  EXPECT_GE(posts, 60);
  EXPECT_GE(right, share * posts);
}

TEST(Location, OfLabelledPostsStaysAboveTheMarks) {
  ExpectRight("posts_heldout.jsonl", 0.95);
  ExpectRight("posts_later.jsonl", 0.95);
}

}  // namespace
}  // namespace leitplanke::assess
