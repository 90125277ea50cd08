/// @file   temp_folder.h
/// @brief  A folder for one test, gone with it.
#ifndef LEITPLANKE_TESTS_BACKEND_TEMP_FOLDER_H_
#define LEITPLANKE_TESTS_BACKEND_TEMP_FOLDER_H_

#include <stdlib.h>

#include <filesystem>
#include <string>

namespace leitplanke::backend {

class TempFolder {
 public:
  TempFolder() : path_((std::filesystem::temp_directory_path() / "leitplanke-XXXXXX").string()) {
    if (mkdtemp(path_.data()) == nullptr) std::abort();
  }
  ~TempFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  TempFolder(const TempFolder&) = delete;
  TempFolder& operator=(const TempFolder&) = delete;
  std::string File(const char* name) const { return path_ + "/" + name; }

 private:
  std::string path_;
};

}  // namespace leitplanke::backend

#endif  // LEITPLANKE_TESTS_BACKEND_TEMP_FOLDER_H_
