// Runs the real binary, as a person in a shell does.
#ifndef LEITPLANKE_TESTS_SDK_CLI_RUN_H_
#define LEITPLANKE_TESTS_SDK_CLI_RUN_H_

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace leitplanke::cli {

struct Outcome {
  int exit = -1;  ///< the exit code; 128 + number if a signal ended it
  std::string out, err;

  /// Standard output line by line. A line that is no JSON fails the test.
  std::vector<nlohmann::json> Lines() const;
};

Outcome RunCli(const std::vector<std::string>& arguments, const std::string& input = "");

/// A file of this test run with these bytes; returns its path.
std::string FileWith(const std::string& name, const std::string& bytes);

/// A path inside the repository.
std::string Source(const std::string& path);

/// "--policy" and the Nordbahn's.
std::vector<std::string> WithPolicy(const std::string& command);

/// A running command that is talked to line by line.
class Conversation {
 public:
  explicit Conversation(const std::vector<std::string>& arguments);
  ~Conversation();
  Conversation(const Conversation&) = delete;
  Conversation& operator=(const Conversation&) = delete;

  void Say(const std::string& bytes) const;
  /// The next line of output; waits for it. "" at the end.
  std::string Hear() const;
  void StopListening();
  /// Ends the input and returns the exit code, as in `Outcome`.
  int End();

 private:
  int process_ = -1, input_ = -1, output_ = -1;
};

}  // namespace leitplanke::cli

#endif  // LEITPLANKE_TESTS_SDK_CLI_RUN_H_
