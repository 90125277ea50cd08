# Emscripten as Debian packages it (or EMSDK, where that is set), with what the plain toolchain file leaves to chance.
if(DEFINED ENV{EMSDK})
  set(toolchain $ENV{EMSDK}/upstream/emscripten/cmake/Modules/Platform/Emscripten.cmake)
else()
  set(toolchain /usr/share/emscripten/cmake/Modules/Platform/Emscripten.cmake)
endif()
if(NOT EXISTS ${toolchain})
  message(FATAL_ERROR "Emscripten not found at ${toolchain}: install the package `emscripten`, or set EMSDK.")
endif()
# Emscripten's default passes a flag that node 20 and later refuse.
find_program(LEITPLANKE_NODE node REQUIRED)
set(CMAKE_CROSSCOMPILING_EMULATOR "${LEITPLANKE_NODE};--no-experimental-fetch" CACHE STRING "" FORCE)
include(${toolchain})
