/// @file   presence.h
/// @brief  Who looks at a case at this moment: "Ben is reading", "Anna is typing". Said to colleagues, kept nowhere.
///
/// In memory only, forgotten `kPresenceLife` after the last word, in no log and no database; a restart forgets all of
/// it. Each process knows its own: behind several replicas a colleague may be seen late or not at all. Only touched on
/// the network thread. Cost: linear in the people at one case, at most `kMaxPresentAtCase`.
#ifndef LEITPLANKE_BACKEND_PRESENCE_H_
#define LEITPLANKE_BACKEND_PRESENCE_H_

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "sdk/backend/clock.h"

namespace leitplanke::backend {

enum class Doing { kReading, kTyping, kLeft };

/// "reading", "typing" or "left"; nothing else.
std::optional<Doing> DoingFromName(std::string_view name);
std::string_view DoingName(Doing doing);

class Presence {
 public:
  struct Colleague {
    std::string person;
    Doing doing;
  };

  /// Notes what the person does at the case with this device, and tells who else is there, sorted by person. Who is
  /// there with two devices is told once, as typing if one of them types.
  std::vector<Colleague> Note(const std::string& tenant, const std::string& case_id, const std::string& person,
                              const std::string& device, Doing doing, Millis now);
  /// How many cases somebody may be at.
  std::size_t size() const { return cases_.size(); }

 private:
  struct Word {
    std::string person, device;
    Doing doing;
    Millis until;
  };
  void ForgetExpired(Millis now);

  std::unordered_map<std::string, std::vector<Word>> cases_;  ///< by tenant LF case
};

}  // namespace leitplanke::backend

#endif  // LEITPLANKE_BACKEND_PRESENCE_H_
