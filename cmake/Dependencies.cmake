# Third-party libraries. Debian's packages where they are, else fetched and pinned by hash.
#
# Offline with sources at hand: -DFETCHCONTENT_SOURCE_DIR_RE2=DIR and the like, -DFETCHCONTENT_FULLY_DISCONNECTED=ON
include(FetchContent)

# ---- nlohmann/json, headers only --------------------------------------------------------------------------------
# Linked into a folder of the build tree: adding /usr/include itself breaks Emscripten's own headers.
set(LEITPLANKE_HEADERS ${CMAKE_BINARY_DIR}/third_party_headers)
file(MAKE_DIRECTORY ${LEITPLANKE_HEADERS})
add_library(leitplanke_headers INTERFACE)
target_include_directories(leitplanke_headers SYSTEM INTERFACE ${LEITPLANKE_HEADERS})
target_compile_definitions(leitplanke_headers INTERFACE JSON_NOEXCEPTION=1)
find_path(NLOHMANN_INCLUDE nlohmann/json.hpp PATHS /usr/include NO_DEFAULT_PATH NO_CMAKE_FIND_ROOT_PATH)
if(NOT NLOHMANN_INCLUDE)
  FetchContent_Declare(nlohmann
    URL https://github.com/nlohmann/json/archive/refs/tags/v3.11.2.tar.gz
    URL_HASH SHA256=d69f9deb6a75e2580465c6c4c5111b89c4dc2fa94e3a85fcd2ffcd9a143d9273
    SOURCE_SUBDIR none)
  FetchContent_MakeAvailable(nlohmann)
  set(NLOHMANN_INCLUDE ${nlohmann_SOURCE_DIR}/include)
endif()
file(CREATE_LINK ${NLOHMANN_INCLUDE}/nlohmann ${LEITPLANKE_HEADERS}/nlohmann SYMBOLIC)

# ---- RE2, native tests only: the independent engine that the brand matcher is held against ----------------------
if(LEITPLANKE_TESTS AND NOT EMSCRIPTEN)
  find_library(RE2_LIBRARY re2)
  find_path(RE2_INCLUDE re2/re2.h)
  add_library(leitplanke_re2 INTERFACE)
  if(RE2_LIBRARY AND RE2_INCLUDE)
    target_link_libraries(leitplanke_re2 INTERFACE ${RE2_LIBRARY})
  else()
    # 2022-06-01 is the last release line without Abseil; Debian 12 ships the same.
    set(RE2_BUILD_TESTING OFF CACHE BOOL "" FORCE)
    FetchContent_Declare(re2
      URL https://github.com/google/re2/archive/refs/tags/2022-06-01.tar.gz
      URL_HASH SHA256=f89c61410a072e5cbcf8c27e3a778da7d6fd2f2b5b1445cd4f4508bee946ab0f)
    FetchContent_MakeAvailable(re2)
    target_link_libraries(leitplanke_re2 INTERFACE re2)
    target_include_directories(leitplanke_re2 SYSTEM INTERFACE ${re2_SOURCE_DIR})
  endif()
endif()

# ---- GoogleTest, native only ------------------------------------------------------------------------------------
if(LEITPLANKE_TESTS AND NOT EMSCRIPTEN)
  find_package(GTest QUIET)
  if(NOT GTest_FOUND)
    FetchContent_Declare(googletest
      URL https://github.com/google/googletest/archive/refs/tags/release-1.12.1.tar.gz
      URL_HASH SHA256=81964fe578e9bd7c94dfdb09c8e4d6e6759e19967e397dbea48d1c10e45d0df2)
    FetchContent_MakeAvailable(googletest)
    add_library(GTest::gtest_main ALIAS gtest_main)
  endif()
endif()
