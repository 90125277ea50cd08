#include "tests/sdk/cli/run.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <fstream>
#include <iterator>
#include <set>
#include <sstream>

extern char** environ;

namespace leitplanke::cli {
namespace {

std::string ReadAll(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

int Spawn(const std::vector<std::string>& arguments, posix_spawn_file_actions_t* actions) {
  std::vector<std::string> words = {LEITPLANKE_BINARY};
  words.insert(words.end(), arguments.begin(), arguments.end());
  std::vector<char*> pointers;
  for (std::string& word : words) pointers.push_back(word.data());
  pointers.push_back(nullptr);
  int process = -1;
  EXPECT_EQ(posix_spawn(&process, LEITPLANKE_BINARY, actions, nullptr, pointers.data(), environ), 0);
  posix_spawn_file_actions_destroy(actions);
  return process;
}

int Wait(int process) {
  int status = 0;
  waitpid(process, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

}  // namespace

std::vector<nlohmann::json> Outcome::Lines() const {
  std::vector<nlohmann::json> lines;
  std::istringstream text(out);
  for (std::string line; std::getline(text, line);) {
    lines.push_back(nlohmann::json::parse(line, nullptr, false));
    EXPECT_FALSE(lines.back().is_discarded()) << line;
  }
  return lines;
}

std::string FileWith(const std::string& name, const std::string& bytes) {
  // Removed when the test program ends, not before: a test may name the file in its messages.
  struct Files {
    std::set<std::string> paths;
    ~Files() {
      for (const std::string& path : paths) unlink(path.c_str());
    }
  };
  static Files files;
  const std::string path = testing::TempDir() + "leitplanke_cli_" + std::to_string(getpid()) + "_" + name;
  std::ofstream(path, std::ios::binary) << bytes;
  files.paths.insert(path);
  return path;
}

std::string Source(const std::string& path) { return std::string(LEITPLANKE_SOURCE_DIR) + "/" + path; }

std::vector<std::string> WithPolicy(const std::string& command) {
  return {command, "--policy", Source("examples/policies/nordbahn.json")};
}

Outcome RunCli(const std::vector<std::string>& arguments, const std::string& input) {
  const std::string in = FileWith("in", input);
  const std::string out = FileWith("out", "");
  const std::string err = FileWith("err", "");
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, 0, in.c_str(), O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&actions, 1, out.c_str(), O_WRONLY | O_TRUNC, 0);
  posix_spawn_file_actions_addopen(&actions, 2, err.c_str(), O_WRONLY | O_TRUNC, 0);
  Outcome outcome;
  outcome.exit = Wait(Spawn(arguments, &actions));
  outcome.out = ReadAll(out);
  outcome.err = ReadAll(err);
  return outcome;
}

Conversation::Conversation(const std::vector<std::string>& arguments) {
  std::array<int, 2> to{};
  std::array<int, 2> from{};
  EXPECT_EQ(pipe2(to.data(), O_CLOEXEC), 0);
  EXPECT_EQ(pipe2(from.data(), O_CLOEXEC), 0);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, to[0], 0);
  posix_spawn_file_actions_adddup2(&actions, from[1], 1);
  process_ = Spawn(arguments, &actions);
  close(to[0]);
  close(from[1]);
  input_ = to[1];
  output_ = from[0];
}

Conversation::~Conversation() {
  if (process_ > 0) kill(process_, SIGKILL);
  End();
}

void Conversation::Say(const std::string& bytes) const {
  EXPECT_EQ(write(input_, bytes.data(), bytes.size()), static_cast<ssize_t>(bytes.size()));
}

std::string Conversation::Hear() const {
  std::string line;
  for (char c = 0; read(output_, &c, 1) == 1 && c != '\n';) line.push_back(c);
  return line;
}

void Conversation::StopListening() {
  if (output_ >= 0) close(output_);
  output_ = -1;
}

int Conversation::End() {
  if (input_ >= 0) close(input_);
  input_ = -1;
  const int exit = process_ > 0 ? Wait(process_) : 0;
  process_ = -1;
  StopListening();
  return exit;
}

}  // namespace leitplanke::cli
