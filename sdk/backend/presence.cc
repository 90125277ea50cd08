#include "sdk/backend/presence.h"

#include <algorithm>
#include <chrono>
#include <map>

#include "sdk/backend/limits.h"

namespace leitplanke::backend {
namespace {

constexpr Millis kLife = std::chrono::duration_cast<milliseconds>(kPresenceLife).count();

template <typename Words>
void DropExpired(Words& words, Millis now) {
  // What lies further ahead than a life was said before the clock was set back.
  std::erase_if(words, [now](const auto& word) { return word.until <= now || word.until > now + kLife; });
}

}  // namespace

std::optional<Doing> DoingFromName(std::string_view name) {
  for (const Doing doing : {Doing::kReading, Doing::kTyping, Doing::kLeft}) {
    if (name == DoingName(doing)) return doing;
  }
  return std::nullopt;
}

std::string_view DoingName(Doing doing) {
  switch (doing) {
    case Doing::kReading:
      return "reading";
    case Doing::kTyping:
      return "typing";
    case Doing::kLeft:
      return "left";
  }
  return "";
}

std::vector<Presence::Colleague> Presence::Note(const std::string& tenant, const std::string& case_id,
                                                const std::string& person, const std::string& device, Doing doing,
                                                Millis now) {
  const std::string key = tenant + "\n" + case_id;
  if (cases_.size() >= kMaxPresentCases && cases_.find(key) == cases_.end()) ForgetExpired(now);
  if (cases_.size() >= kMaxPresentCases && cases_.find(key) == cases_.end()) return {};

  std::vector<Word>& words = cases_[key];
  DropExpired(words, now);
  std::erase_if(words, [&](const Word& word) { return word.device == device; });
  std::map<std::string, Doing> others;
  for (const Word& word : words) {
    if (word.person == person) continue;
    Doing& said = others.try_emplace(word.person, word.doing).first->second;
    if (word.doing == Doing::kTyping) said = Doing::kTyping;
  }
  if (doing != Doing::kLeft && words.size() < kMaxPresentAtCase) words.push_back({person, device, doing, now + kLife});
  if (words.empty()) cases_.erase(key);

  std::vector<Colleague> told;
  told.reserve(others.size());
  for (const auto& [id, said] : others) told.push_back({id, said});
  return told;
}

void Presence::ForgetExpired(Millis now) {
  for (auto& [key, words] : cases_) DropExpired(words, now);
  std::erase_if(cases_, [](const auto& entry) { return entry.second.empty(); });
}

}  // namespace leitplanke::backend
