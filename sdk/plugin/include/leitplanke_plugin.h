/**
 * @file  leitplanke_plugin.h
 * @brief A Leitplanke plugin in C++: this header, one function, one macro. No glue, no library beside the standard one.
 *
 *     #include "leitplanke_plugin.h"
 *
 *     void Check(const leitplanke::Input& input, leitplanke::Findings& findings) {
 *       const std::string_view text = input.Text();
 *       const std::size_t at = text.find("Heilung");
 *       if (at != text.npos) findings.Add("cure", leitplanke::Severity::kWarn, at, at + 7, "Kein Heilversprechen.");
 *     }
 *     LEITPLANKE_GUARDRAIL(Check)
 *
 * Build, with Emscripten 3.1.6 or later:
 *
 *     em++ -std=c++20 -O2 -fno-exceptions -fno-rtti --no-entry -sSTANDALONE_WASM=1 -sIMPORTED_MEMORY=1 \
 *       -sINITIAL_MEMORY=1MB -sTOTAL_STACK=64KB -sALLOW_MEMORY_GROWTH=1 -sMAXIMUM_MEMORY=32MB \
 *       plugin.cc -o guardrail.wasm
 *
 * The function must be pure: the same input gives the same output. The host may keep the instance between two calls or
 * throw it away; there is no clock but `Now()`, no file, no network. What it takes longer than 50 ms or needs beyond
 * 32 MB ends it. Everything is UTF-8; places that are added are bytes of `Text()`, the host gets them in UTF-16 units.
 * Another language needs none of this: docs/plugins.md describes the ABI that the macros fill in.
 */
#ifndef LEITPLANKE_PLUGIN_H_
#define LEITPLANKE_PLUGIN_H_

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace leitplanke {

enum class Severity { kHint, kWarn, kBlock };
enum class Level { kInfo, kWarn };

/** The host refuses an output with more. */
inline constexpr std::size_t kMaxFindings = 50;
inline constexpr std::size_t kMaxSignals = 8;

namespace internal {

/** A scanner over JSON that the host wrote, and that is therefore well-formed; it still never reads past the end. */
class Json {
 public:
  Json() = default;
  explicit Json(std::string_view text) : text_(Trim(text)) {}

  /** The value of a key of an object; an empty Json where it is not there. */
  Json operator[](std::string_view key) const;
  /** The text of a string with its escapes resolved; empty for anything else. */
  std::string String() const;
  bool IsObject() const { return !text_.empty() && text_[0] == '{'; }
  bool IsTrue() const { return text_.substr(0, 4) == "true"; }

 private:
  static std::string_view Trim(std::string_view text) {
    std::size_t begin = 0;
    while (begin < text.size() && static_cast<unsigned char>(text[begin]) <= ' ') ++begin;
    return text.substr(begin);
  }
  /** Behind the string that begins at `at`. */
  static std::size_t EndOfString(std::string_view text, std::size_t at) {
    for (++at; at < text.size() && text[at] != '"'; ++at) {
      if (text[at] == '\\') ++at;
    }
    return at < text.size() ? at + 1 : text.size();
  }
  /** Behind the value that begins at `at`. */
  static std::size_t EndOfValue(std::string_view text, std::size_t at) {
    int depth = 0;
    while (at < text.size()) {
      const char c = text[at];
      if (c == '"') {
        at = EndOfString(text, at);
        if (depth == 0) return at;
        continue;
      }
      if (c == '{' || c == '[') ++depth;
      if (c == '}' || c == ']') {
        if (depth == 0) return at;
        if (--depth == 0) return at + 1;
      }
      if (c == ',' && depth == 0) return at;
      ++at;
    }
    return at;
  }

  std::string_view text_;
};

inline void AppendUtf8(std::string* out, std::uint32_t c) {
  if (c < 0x80) {
    out->push_back(static_cast<char>(c));
  } else if (c < 0x800) {
    out->push_back(static_cast<char>(0xC0 | (c >> 6)));
    out->push_back(static_cast<char>(0x80 | (c & 0x3F)));
  } else if (c < 0x10000) {
    out->push_back(static_cast<char>(0xE0 | (c >> 12)));
    out->push_back(static_cast<char>(0x80 | ((c >> 6) & 0x3F)));
    out->push_back(static_cast<char>(0x80 | (c & 0x3F)));
  } else {
    out->push_back(static_cast<char>(0xF0 | (c >> 18)));
    out->push_back(static_cast<char>(0x80 | ((c >> 12) & 0x3F)));
    out->push_back(static_cast<char>(0x80 | ((c >> 6) & 0x3F)));
    out->push_back(static_cast<char>(0x80 | (c & 0x3F)));
  }
}

inline std::uint32_t Hex4(std::string_view text, std::size_t at) {
  std::uint32_t value = 0;
  for (std::size_t i = at; i < at + 4 && i < text.size(); ++i) {
    const char c = text[i];
    const int digit = c >= '0' && c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10;
    value = value * 16 + static_cast<std::uint32_t>(digit & 15);
  }
  return value;
}

inline Json Json::operator[](std::string_view key) const {
  if (!IsObject()) return Json();
  std::size_t at = 1;
  while (at < text_.size() && text_[at] != '}') {
    if (text_[at] != '"') {
      ++at;
      continue;
    }
    const std::size_t name_end = EndOfString(text_, at);
    const std::string_view name = text_.substr(at + 1, name_end - at - 2);
    std::size_t value = name_end;
    while (value < text_.size() && (text_[value] == ':' || text_[value] == ' ')) ++value;
    const std::size_t end = EndOfValue(text_, value);
    if (name == key) return Json(text_.substr(value, end - value));
    at = end;
  }
  return Json();
}

inline std::string Json::String() const {
  std::string out;
  if (text_.empty() || text_[0] != '"') return out;
  const std::size_t end = EndOfString(text_, 0) - 1;
  for (std::size_t i = 1; i < end; ++i) {
    if (text_[i] != '\\') {
      out.push_back(text_[i]);
      continue;
    }
    const char c = text_[++i];
    constexpr std::string_view kNames = "bfnrt";
    constexpr std::string_view kMeant = "\b\f\n\r\t";
    if (c == 'u') {
      std::uint32_t code = Hex4(text_, i + 1);
      i += 4;
      // A lone half stands for nothing that UTF-8 can say; it gets the replacement character, as in the host.
      if (code >= 0xD800 && code < 0xDC00 && i + 6 < end && text_[i + 1] == '\\' && text_[i + 2] == 'u' &&
          Hex4(text_, i + 3) >= 0xDC00 && Hex4(text_, i + 3) < 0xE000) {
        code = 0x10000 + ((code - 0xD800) << 10) + (Hex4(text_, i + 3) - 0xDC00);
        i += 6;
      }
      AppendUtf8(&out, code >= 0xD800 && code < 0xE000 ? 0xFFFD : code);
    } else {
      const std::size_t known = kNames.find(c);
      out.push_back(known == std::string_view::npos ? c : kMeant[known]);
    }
  }
  return out;
}

inline void AppendQuoted(std::string* out, std::string_view text) {
  constexpr char kDigits[] = "0123456789abcdef";
  out->push_back('"');
  for (const char c : text) {
    const unsigned char byte = static_cast<unsigned char>(c);
    if (byte < 0x20) {
      *out += "\\u00";
      out->push_back(kDigits[byte >> 4]);
      out->push_back(kDigits[byte & 15]);
    } else {
      if (c == '"' || c == '\\') out->push_back('\\');
      out->push_back(c);
    }
  }
  out->push_back('"');
}

/** UTF-16 units before the byte `at`: what the host counts in. */
inline std::size_t Utf16Offset(std::string_view text, std::size_t at) {
  std::size_t units = 0;
  for (std::size_t i = 0; i < at && i < text.size(); ++i) {
    const unsigned char byte = static_cast<unsigned char>(text[i]);
    units += byte >= 0xF0 ? 2 : (byte & 0xC0) != 0x80 ? 1 : 0;
  }
  return units;
}

}  // namespace internal

/** What a guardrail or an assessor is given. The strings live as long as the call. */
class Input {
 public:
  explicit Input(std::string_view json) {
    const internal::Json root(json);
    const internal::Json draft = root["draft"];
    const internal::Json post = root["post"];
    language_ = root["language"].String();
    now_ = root["now"].String();
    text_ = draft.IsObject() ? draft["text"].String() : post["text"].String();
    surface_ = draft["surface"].String();
    platform_ = draft.IsObject() ? draft["platform"].String() : post["platform"].String();
    if (draft.IsObject()) answered_ = post["text"].String();
    is_typing_ = draft["typing"].IsTrue();
  }

  /** Guardrail: the draft. Assessor: the post. */
  const std::string& Text() const { return text_; }
  /** Guardrail: the post that the draft answers, where there is one. */
  const std::string& AnsweredText() const { return answered_; }
  /** "de" or "en": the language that the agent reads; messages are written in it. */
  const std::string& Language() const { return language_; }
  bool IsGerman() const { return language_ == "de"; }
  /** "public" or "direct". */
  const std::string& Surface() const { return surface_; }
  const std::string& Platform() const { return platform_; }
  /** Guardrail: the draft still grows; its last word may be half of one. */
  bool IsTyping() const { return is_typing_; }
  /** ISO 8601, UTC. */
  const std::string& Now() const { return now_; }

 private:
  std::string text_, answered_, language_, surface_, platform_, now_;
  bool is_typing_ = false;
};

/** What a guardrail found. At most 50 are kept; `rule` is a slug (`a-z0-9-`), a message has at most 300 characters. */
class Findings {
 public:
  explicit Findings(const Input& input) : text_(&input.Text()) {}

  /** `start`, `end`: bytes of `Input::Text()`, `end` behind the last. */
  void Add(std::string_view rule, Severity severity, std::size_t start, std::size_t end, std::string_view message) {
    constexpr const char* kNames[] = {"hint", "warn", "block"};
    if (count_++ >= kMaxFindings) return;
    list_ += list_.empty() ? "{\"rule\":" : ",{\"rule\":";
    internal::AppendQuoted(&list_, rule);
    list_ += ",\"severity\":\"";
    list_ += kNames[static_cast<int>(severity)];
    list_ += "\",\"start\":" + std::to_string(internal::Utf16Offset(*text_, start));
    list_ += ",\"end\":" + std::to_string(internal::Utf16Offset(*text_, end)) + ",\"message\":";
    internal::AppendQuoted(&list_, message);
    list_ += "}";
  }

  std::string Json() const { return "{\"findings\":[" + list_ + "]}"; }

 private:
  const std::string* text_;
  std::string list_;
  std::size_t count_ = 0;
};

/** What an assessor says of a post. At most 8 are kept; a label has at most 40 characters. */
class Signals {
 public:
  explicit Signals(const Input&) {}

  void Add(std::string_view id, Level level, std::string_view label) {
    if (count_++ >= kMaxSignals) return;
    list_ += list_.empty() ? "{\"id\":" : ",{\"id\":";
    internal::AppendQuoted(&list_, id);
    list_ += level == Level::kInfo ? ",\"level\":\"info\",\"label\":" : ",\"level\":\"warn\",\"label\":";
    internal::AppendQuoted(&list_, label);
    list_ += "}";
  }

  std::string Json() const { return "{\"signals\":[" + list_ + "]}"; }

 private:
  std::string list_;
  std::size_t count_ = 0;
};

namespace internal {

/** One output at a time; it stays until the next call. */
inline std::string& Output() {
  static std::string output;
  return output;
}
inline std::vector<char>& Buffer() {
  static std::vector<char> buffer;
  return buffer;
}

template <typename Out, typename Function>
std::int32_t Run(Function function, const char* json, std::int32_t bytes) {
  const Input input(std::string_view(json, static_cast<std::size_t>(bytes)));
  Out out(input);
  function(input, out);
  Output() = out.Json();
  return static_cast<std::int32_t>(Output().size());
}

}  // namespace internal
}  // namespace leitplanke

#ifdef __EMSCRIPTEN__
#define LEITPLANKE_EXPORT(name) extern "C" __attribute__((used, visibility("default"), export_name(name)))
#else
#define LEITPLANKE_EXPORT(name) extern "C"
#endif

/** The ABI, version 1: room for the input, the call, where the output is. */
#define LEITPLANKE_PLUGIN_INTERNAL(out, function)                                    \
  LEITPLANKE_EXPORT("leitplanke_abi") std::int32_t leitplanke_abi() { return 1; }    \
  LEITPLANKE_EXPORT("leitplanke_input") char* leitplanke_input(std::int32_t bytes) { \
    leitplanke::internal::Buffer().resize(static_cast<std::size_t>(bytes) + 1);      \
    return leitplanke::internal::Buffer().data();                                    \
  }                                                                                  \
  LEITPLANKE_EXPORT("leitplanke_run")                                                \
  std::int32_t leitplanke_run(const char* input, std::int32_t bytes) {               \
    return leitplanke::internal::Run<out>(function, input, bytes);                   \
  }                                                                                  \
  LEITPLANKE_EXPORT("leitplanke_output") const char* leitplanke_output() {           \
    return leitplanke::internal::Output().data();                                    \
  }

/** `void function(const leitplanke::Input&, leitplanke::Findings&)` */
#define LEITPLANKE_GUARDRAIL(function) LEITPLANKE_PLUGIN_INTERNAL(leitplanke::Findings, function)
/**
 * For a plugin whose manifest names assets: `bool function(std::string_view name, std::string_view content)`. Called
 * once for each, in the manifest's order, before the first run; what it wants to keep it copies. False: it is of no
 * use.
 */
#define LEITPLANKE_ASSETS(function)                                                                \
  LEITPLANKE_EXPORT("leitplanke_asset")                                                            \
  std::int32_t leitplanke_asset(const char* name, std::int32_t name_bytes, std::int32_t bytes) {   \
    const auto length = static_cast<std::size_t>(name_bytes);                                      \
    const bool taken = function({name, length}, {name + length, static_cast<std::size_t>(bytes)}); \
    std::vector<char>().swap(leitplanke::internal::Buffer());                                      \
    return taken ? 0 : -1;                                                                         \
  }

/** `void function(const leitplanke::Input&, leitplanke::Signals&)` */
#define LEITPLANKE_ASSESSOR(function) LEITPLANKE_PLUGIN_INTERNAL(leitplanke::Signals, function)

#endif  // LEITPLANKE_PLUGIN_H_
