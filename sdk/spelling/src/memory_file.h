/**
 * @file  memory_file.h
 * @brief What Hunspell reads its dictionaries with, in a place without files: the pack's files in memory.
 *
 * Takes the place of Hunspell's own `FileMgr`: every one of its sources is compiled with this header before it, and
 * the guard below keeps its `filemgr.hxx` out. Hunspell's sources stay as they are.
 */
#ifndef FILEMGR_HXX_
#define FILEMGR_HXX_

#include <string>
#include <string_view>

class FileMgr {
 public:
  /** A file that is not there reads as an empty one. */
  explicit FileMgr(const char* name, const char* key = nullptr);
  bool getline(std::string& line);
  int getlinenum() const { return line_; }

 private:
  std::string_view rest_;
  int line_ = 0;
};

#endif  // FILEMGR_HXX_
