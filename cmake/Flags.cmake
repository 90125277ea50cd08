# Compiler settings, in one place. `leitplanke_strict(TARGET)` makes warnings errors for our own code only.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

if(EMSCRIPTEN)
  # Small before fast: every wake of the background worker loads and compiles this module. What runs at each key press
  # and for each post is marked hot in core/CMakeLists.txt.
  set(CMAKE_CXX_FLAGS_RELEASE "-Oz -DNDEBUG")
  # Optimised at link time across files: 6 % smaller and a third faster than without (docs/performance.md).
  add_compile_options(-flto)
  add_link_options(-flto)
elseif(LEITPLANKE_SANITIZE)
  # core has no RTTI, so the check of virtual tables would call its objects foreign.
  add_compile_options(-fsanitize=address,undefined -fno-sanitize=vptr -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
endif()

if(LEITPLANKE_TIDY)
  set(CMAKE_CXX_CLANG_TIDY clang-tidy --warnings-as-errors=*)
endif()

function(leitplanke_strict target)
  target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror)
  # g++ 12 with -O3 sees overlapping copies in `"text" + std::move(string)` (GCC bug 105651); there are none.
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    target_compile_options(${target} PRIVATE -Wno-restrict)
  endif()
endfunction()

# Core and wasm: no exceptions, no run-time type information.
function(leitplanke_no_exceptions target)
  target_compile_options(${target} PRIVATE -fno-exceptions -fno-rtti)
endfunction()

# In the browser, for what runs at each key press or for each post. Emscripten turns inlining off wherever -Os or -Oz is named,
# and libc++ without it takes five times the time; here it is on again.
function(leitplanke_hot)
  if(EMSCRIPTEN)
    set_source_files_properties(${ARGN} PROPERTIES COMPILE_OPTIONS "-Os;-finline-functions")
  endif()
endfunction()
