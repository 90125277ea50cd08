#include "sdk/backend/own_heads.h"

#include <sodium.h>

#include <algorithm>
#include <charconv>
#include <functional>
#include <nlohmann/json.hpp>
#include <set>
#include <utility>

#include "sdk/backend/api_error.h"
#include "sdk/backend/chain.h"

namespace leitplanke::backend {
namespace {

constexpr std::size_t kPage = 1000;
constexpr std::size_t kDigits = 10;
constexpr const char* kCorrection = "correction";
constexpr const char* kVersion = "version";
constexpr const char* kFile = "file";
constexpr const char* kPosts = "posts";
constexpr const char* kUse = "use";
constexpr const char* kHeads = "heads";

/// Sorted as texts they are sorted as numbers.
std::string NameOf(std::uint64_t version) {
  const std::string digits = std::to_string(version);
  return std::string(kDigits - std::min(kDigits, digits.size()), '0') + digits;
}

std::uint64_t NumberIn(std::string_view text) {
  std::uint64_t number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

std::string Base64(const std::string& bytes) {
  std::string text(sodium_base64_encoded_len(bytes.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
  sodium_bin2base64(text.data(), text.size(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(),
                    sodium_base64_VARIANT_ORIGINAL);
  text.pop_back();
  return text;
}

std::string FromBase64(const std::string& text) {
  std::string bytes(text.size(), '\0');
  std::size_t size = 0;
  if (sodium_base642bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(), text.data(), text.size(), nullptr,
                        &size, nullptr, sodium_base64_VARIANT_ORIGINAL) != 0) {
    throw StoreError("stored heads cannot be read");
  }
  bytes.resize(size);
  return bytes;
}

Json Parsed(const std::string& text) {
  Result<Json> json = ParseJson(text, text.size() + 1);
  if (!json.ok() || !json->is_object()) throw StoreError("what is stored about heads cannot be read");
  return std::move(*json);
}

std::string Dump(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

std::string_view CaseOf(std::string_view name) { return name.substr(0, name.find('.')); }

/// `take(case id, person)` for each correction, by case, until `most` cases are through.
void ForCorrections(Transaction& snapshot, const std::string& tenant, std::size_t most,
                    const std::function<void(const std::string&, const std::string&)>& take) {
  std::string after;
  std::string last;
  std::size_t cases = 0;
  for (;;) {
    const std::vector<LearnedRow> rows = snapshot.Learned(tenant, kCorrection, after, kPage);
    for (const LearnedRow& row : rows) {
      const std::string id(CaseOf(row.name));
      if (id != last && ++cases > most) return;
      take(id, row.body);
      last = id;
    }
    if (rows.size() < kPage) return;
    after = rows.back().name;
  }
}

std::set<std::string> CorrectedCases(Transaction& snapshot, const std::string& tenant, std::size_t most) {
  std::set<std::string> cases;
  ForCorrections(snapshot, tenant, most, [&](const std::string& id, const std::string&) { cases.insert(id); });
  return cases;
}

Case ReadCase(Transaction& snapshot, const std::string& tenant, const std::string& id) {
  const std::string text = snapshot.FindCase(tenant, id).value_or("");
  const Result<Json> json = ParseJson(text, text.size() + 1);
  Result<Case> found = json.ok() ? CaseFromJson(*json) : Result<Case>(json.error());
  if (!found.ok()) throw StoreError("a stored case cannot be read: " + found.error().message);
  return std::move(*found);
}

/// Its bytes go, and the list says why.
void Forget(Transaction& store, const std::string& tenant, std::uint64_t version, Json shown) {
  shown["state"] = "forgotten";
  shown["reason"] = "erased";
  shown["why"] = "Posts that it learned from were erased: train anew.";
  shown["bytes"] = 0;
  store.PutLearned(tenant, kVersion, NameOf(version), Dump(shown));
  store.DropLearned(tenant, kFile, NameOf(version));
  store.DropLearned(tenant, kPosts, NameOf(version));
}

void AddErased(Transaction& store, const std::string& tenant, std::uint64_t version, Json shown, std::size_t erased) {
  const std::size_t all = shown.value("erased", std::size_t{0}) + erased;
  if (all == 0) return;
  shown["erased"] = all;
  if (HeadsInUse(store, tenant) != version && shown.value("state", "") == "offered") {
    Forget(store, tenant, version, std::move(shown));
  } else {
    store.PutLearned(tenant, kVersion, NameOf(version), Dump(shown));
  }
}

/// The oldest go that are not in use.
void DropOldest(Transaction& store, const std::string& tenant) {
  const std::vector<LearnedRow> versions = store.Learned(tenant, kVersion, "", kPage);
  const std::string used = NameOf(HeadsInUse(store, tenant));
  std::size_t left = versions.size();
  for (const LearnedRow& row : versions) {
    if (left <= kMaxHeadsVersions) return;
    if (row.name == used) continue;
    for (const char* kind : {kVersion, kFile, kPosts}) store.DropLearned(tenant, kind, row.name);
    --left;
  }
}

Json ScoreJson(const learn::Score& score) {
  return {{"rows", score.rows}, {"before", score.before}, {"after", score.after}};
}

Json Shown(std::uint64_t version, const learn::Learned& learned, const std::vector<learn::CorrectedPost>& posts,
           const std::string& by, Millis now) {
  std::set<std::string> people;
  for (const learn::CorrectedPost& post : posts) {
    for (const Correction& one : post.corrections) people.insert(one.person);
  }
  Json heads = Json::array();
  for (const learn::HeadReport& report : learned.heads) {
    heads.push_back({{"head", report.head},
                     {"corrections", report.corrections},
                     {"heldOut", ScoreJson(report.held_out)},
                     {"shipped", ScoreJson(report.shipped)},
                     {"taken", report.taken}});
  }
  return {{"version", version},
          {"madeAt", IsoTime(now)},
          {"by", by},
          {"state", learned.bytes.empty() ? "refused" : "offered"},
          {"reason", learned.reason},
          {"why", learned.why},
          {"posts", posts.size()},
          {"people", people.size()},
          {"heads", std::move(heads)},
          {"bytes", learned.bytes.size()},
          {"erased", 0}};
}

ApiError Unusable(const std::string& why) { return {409, "wrong_state", why, "/version"}; }

}  // namespace

void NoteCorrection(Transaction& store, const std::string& tenant, const LogEntry& entry) {
  if (entry.action.about.find('.') != std::string::npos) return;
  store.PutLearned(tenant, kCorrection, entry.after.id + "." + entry.action.about, entry.person);
}

void ForgetCase(Transaction& store, const std::string& tenant, std::string_view case_id) {
  bool corrected = false;
  for (const LearnedRow& row : store.Learned(tenant, kCorrection, case_id, kMaxCorrections)) {
    if (CaseOf(row.name) != case_id) break;
    store.DropLearned(tenant, kCorrection, row.name);
    corrected = true;
  }
  if (!corrected) return;
  for (const LearnedRow& row : store.Learned(tenant, kVersion, "", kPage)) {
    const std::string posts = store.FindLearned(tenant, kPosts, row.name).value_or("");
    if (posts.find(case_id) == std::string::npos) continue;
    AddErased(store, tenant, NumberIn(row.name), Parsed(row.body), 1);
  }
}

CorrectionCount CountCorrections(Transaction& snapshot, const std::string& tenant) {
  std::set<std::string> people;
  CorrectionCount count;
  std::string last;
  ForCorrections(snapshot, tenant, learn::kMostPosts, [&](const std::string& id, const std::string& person) {
    people.insert(person);
    if (id != last) ++count.posts;
    last = id;
  });
  count.people = people.size();
  return count;
}

std::vector<learn::CorrectedPost> CorrectedPosts(Transaction& snapshot, const std::string& tenant) {
  std::vector<learn::CorrectedPost> posts;
  for (const std::string& id : CorrectedCases(snapshot, tenant, learn::kMostPosts)) {
    Case found = ReadCase(snapshot, tenant, id);
    if (found.erased) continue;
    std::erase_if(found.corrections, [](const Correction& one) { return one.about.find('.') != std::string::npos; });
    posts.push_back({id, std::move(found.post), std::move(found.corrections)});
  }
  return posts;
}

std::uint64_t HeadsInUse(Transaction& snapshot, const std::string& tenant) {
  return NumberIn(snapshot.FindLearned(tenant, kUse, kHeads).value_or("0"));
}

std::string HeadsFile(Transaction& snapshot, const std::string& tenant, std::uint64_t version) {
  if (version == 0) return "";
  return FromBase64(snapshot.FindLearned(tenant, kFile, NameOf(version)).value_or(""));
}

Json HeadsVersions(Transaction& snapshot, const std::string& tenant) {
  std::vector<LearnedRow> rows = snapshot.Learned(tenant, kVersion, "", kPage);
  std::reverse(rows.begin(), rows.end());
  Json list = Json::array();
  for (const LearnedRow& row : rows) list.push_back(Parsed(row.body));
  return list;
}

std::uint64_t PutHeadsVersion(Transaction& store, const std::string& tenant, const learn::Learned& learned,
                              const std::vector<learn::CorrectedPost>& posts, const std::string& by, Millis now) {
  const std::vector<LearnedRow> versions = store.Learned(tenant, kVersion, "", kPage);
  const std::uint64_t version = versions.empty() ? 1 : NumberIn(versions.back().name) + 1;
  const std::set<std::string> still = CorrectedCases(store, tenant, SIZE_MAX);
  std::string ids;
  std::size_t erased = 0;
  for (const learn::CorrectedPost& post : posts) {
    ids += post.case_id + " ";
    if (!still.contains(post.case_id)) ++erased;
  }
  const Json shown = Shown(version, learned, posts, by, now);
  store.PutLearned(tenant, kVersion, NameOf(version), Dump(shown));
  if (!learned.bytes.empty()) {
    store.PutLearned(tenant, kFile, NameOf(version), Base64(learned.bytes));
    store.PutLearned(tenant, kPosts, NameOf(version), ids);
  }
  if (erased > 0) AddErased(store, tenant, version, shown, erased);
  DropOldest(store, tenant);
  return version;
}

std::uint64_t UseHeads(Transaction& store, const std::string& tenant, std::uint64_t version, const std::string& by,
                       const std::string& key, Millis now) {
  const std::uint64_t before = HeadsInUse(store, tenant);
  if (version != 0) {
    const auto row = store.FindLearned(tenant, kVersion, NameOf(version));
    if (!row) throw ApiError(404, "not_found", "There is no such version of heads.", "/version");
    Json shown = Parsed(*row);
    if (shown.value("state", "") == "refused") throw Unusable("These heads were not better: they are not offered.");
    if (shown.value("state", "") == "forgotten") throw Unusable("These heads are forgotten: train anew.");
    shown["usedAt"] = IsoTime(now);
    shown["usedBy"] = by;
    store.PutLearned(tenant, kVersion, NameOf(version), Dump(shown));
  }
  store.PutLearned(tenant, kUse, kHeads, std::to_string(version));
  const auto replaced = store.FindLearned(tenant, kVersion, NameOf(before));
  if (before != version && replaced) AddErased(store, tenant, before, Parsed(*replaced), 0);
  AdminEntry entry;
  entry.person = by;
  entry.at = IsoTime(now);
  entry.kind = "heads.use";
  entry.key = key;
  entry.content = "heads:" + std::to_string(version);
  return AppendAdminEntry(store, tenant, std::move(entry), {{"kind", "heads.use"}, {"heads", version}});
}

}  // namespace leitplanke::backend
