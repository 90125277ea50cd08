/// @file   line_reader.h
/// @brief  Lines of a file descriptor in constant memory, whatever their length.
#ifndef LEITPLANKE_SDK_CLI_LINE_READER_H_
#define LEITPLANKE_SDK_CLI_LINE_READER_H_

#include <cstddef>
#include <string>

namespace leitplanke::cli {

struct Line {
  std::string text;        ///< without its end (`\n` or `\r\n`); empty if `too_long`
  std::size_t number = 0;  ///< 1, 2, 3 …
  bool too_long = false;   ///< over the limit: read to its end and thrown away
};

class LineReader {
 public:
  LineReader(int descriptor, std::size_t max_bytes) : descriptor_(descriptor), max_bytes_(max_bytes) {}

  /// The next line; the last one may lack its end. False at the end of the input or when reading failed. Blocks.
  bool Next(Line& line);

  /// Whether a whole line lies in memory, so that `Next` would not wait.
  bool HasLine() const { return buffer_.find('\n', begin_) != std::string::npos; }

  /// Why reading failed, or "".
  const std::string& problem() const { return problem_; }

 private:
  bool Fill();

  int descriptor_;
  std::size_t max_bytes_;
  std::string buffer_;
  std::size_t begin_ = 0;
  std::size_t number_ = 0;
  bool ended_ = false;
  std::string problem_;
};

}  // namespace leitplanke::cli

#endif  // LEITPLANKE_SDK_CLI_LINE_READER_H_
