#include "sdk/backend/learn/corpus.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

#include "core/text/fold.h"
#include "core/text/tokens.h"
#include "core/train/train.h"
#include "leitplanke/json.h"

namespace leitplanke::learn {
namespace {

constexpr std::size_t kParts = 4;          // one of them is held back
constexpr std::uint64_t kPartSeed = 2026;  // which one falls where; never to be changed
constexpr std::size_t kShortWord = 4;

std::string Compact(std::string_view text) {
  std::string out;
  for (const char c : FoldGerman(text)) {
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) out += c;
  }
  return out;
}

/// "@salbei_apo" is the handle of "Salbei Apotheke".
bool LooksLike(std::string_view handle, const std::string& brand) {
  const std::string compact = Compact(handle);
  if (compact.find(Compact(brand)) != std::string::npos) return true;
  const std::vector<ByteRange> words = Words(brand);
  return std::any_of(words.begin(), words.end(), [&](const ByteRange& range) {
    const std::string word = Compact(range.In(brand));
    return word.size() >= kShortWord && compact.find(word) != std::string::npos;
  });
}

void AddBrand(const Post& post, Policy& policy) {
  auto brand =
      std::find_if(policy.brands.begin(), policy.brands.end(), [&](const Brand& b) { return b.id == post.brand; });
  if (brand == policy.brands.end()) {
    Brand fresh;
    fresh.id = fresh.name = post.brand;
    brand = policy.brands.insert(policy.brands.end(), fresh);
  }
  for (const Token& token : Tokenize(post.text)) {
    if (token.kind != TokenKind::kHandle) continue;
    const std::string handle(token.range.In(post.text));
    const bool known = std::find(brand->handles.begin(), brand->handles.end(), handle) != brand->handles.end();
    if (!known && LooksLike(handle, post.brand)) brand->handles.push_back(handle);
  }
}

Result<CorpusPost> ReadPost(const std::string& line) {
  const Result<Json> json = ParseJson(line);
  if (!json.ok()) return json.error();
  Json post_json = *json;
  post_json["id"] = "corpus";
  const Result<Post> post = PostFromJson(post_json);
  if (!post.ok()) return post.error();
  const auto labels = json->find("labels");
  if (labels == json->end() || !labels->is_object()) {
    return Error{ErrorCode::kInvalidArgument, "the post has no labels", "/labels"};
  }
  CorpusPost out;
  out.post = *post;
  out.expected.relevant = labels->value("relevant", true);
  out.expected.needs_reply = labels->value("needs_reply", true);
  out.expected.intents = labels->value("intents", std::vector<std::string>());
  out.expected.sentiment = labels->value("sentiment", "neutral");
  out.expected.urgency = labels->value("urgency", "normal");
  out.expected.signals = labels->value("signals", std::vector<std::string>());
  std::sort(out.expected.signals.begin(), out.expected.signals.end());
  std::sort(out.expected.intents.begin(), out.expected.intents.end());
  out.group = train::FromText(out.post.text).group;
  out.held_back = train::FoldOf(out.group, kPartSeed, kParts) == 0;
  return out;
}

}  // namespace

Result<std::vector<CorpusFile>> ReadCorpus(const std::string& folder) {
  std::vector<std::string> paths;
  std::error_code problem;
  for (std::filesystem::recursive_directory_iterator i(folder, problem), end; !problem && i != end;
       i.increment(problem)) {
    if (i->path().extension() == ".jsonl") paths.push_back(i->path().string());
  }
  if (problem) return Error{ErrorCode::kNotFound, "cannot read " + folder + ": " + problem.message(), ""};
  std::sort(paths.begin(), paths.end());
  std::vector<CorpusFile> files;
  for (const std::string& path : paths) {
    CorpusFile file;
    file.path = path;
    std::ifstream in(path);
    std::size_t number = 0;
    for (std::string line; std::getline(in, line);) {
      ++number;
      Result<CorpusPost> post = ReadPost(line);
      if (!post.ok()) {
        return Error{post.error().code, path + ":" + std::to_string(number) + ": " + post.error().message, ""};
      }
      post->language = std::filesystem::path(path).parent_path().filename().string();
      AddBrand(post->post, file.policy);
      file.posts.push_back(std::move(*post));
    }
    files.push_back(std::move(file));
  }
  return files;
}

}  // namespace leitplanke::learn
