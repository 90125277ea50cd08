/// @file   numbers.cc
/// @brief  Two functions of the C library that the JSON library calls, made for exactly that use.
///
/// The C library's own read and print every number there is, with 128-bit arithmetic in software: 8 KiB of the module's
/// gzip. Numbers of JSON are read by the browser instead, which rounds correctly as the standard asks; the only thing
/// that is printed this way are code units in hexadecimal. These take the place of the library's at link time.
#include <emscripten.h>

#include <cstdarg>
#include <cstddef>

// clang-format off
EM_JS(double, leitplanke_number, (const char* text, int length), { return Number(UTF8ToString(text, length)); });
// clang-format on

namespace {

bool IsOfNumber(char c) { return (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '+' || c == 'e' || c == 'E'; }

}  // namespace

extern "C" {

/// Of text that the JSON parser has found to be a number.
double strtod(const char* text, char** end) {
  int length = 0;
  while (IsOfNumber(text[length])) ++length;
  if (end != nullptr) *end = const_cast<char*>(text) + length;
  return leitplanke_number(text, length);
}

/// Nobody calls these two, but the C library has all three in one piece.
float strtof(const char* text, char** end) { return static_cast<float>(strtod(text, end)); }
long double strtold(const char* text, char** end) { return strtod(text, end); }

/// Knows `%` … `x` or `X`, always four digits; everything else stands for itself.
int snprintf(char* out, std::size_t size, const char* format, ...) {
  std::va_list values;
  va_start(values, format);
  std::size_t length = 0;
  const auto put = [&](char c) {
    if (length + 1 < size) out[length] = c;
    ++length;
  };
  for (; *format != '\0'; ++format) {
    if (*format != '%') {
      put(*format);
      continue;
    }
    while (*format != 'x' && *format != 'X') ++format;
    const unsigned ten = *format == 'x' ? 'a' : 'A';
    const unsigned value = va_arg(values, unsigned);
    for (int shift = 12; shift >= 0; shift -= 4) {
      const unsigned digit = (value >> static_cast<unsigned>(shift)) & 15U;
      put(static_cast<char>(digit < 10 ? digit + '0' : ten + (digit - 10)));
    }
  }
  va_end(values);
  if (size > 0) out[length < size ? length : size - 1] = '\0';
  return static_cast<int>(length);
}

}  // extern "C"
