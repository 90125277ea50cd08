// Extended grapheme clusters: the boundary rules GB3 to GB13 of UAX #29, Unicode 15.
#include "core/text/unicode.h"
#include "core/text/utf8.h"
#include "leitplanke/text.h"

namespace leitplanke {
namespace {

using Class = GraphemeClass;

bool IsBreaking(Class c) { return c == Class::kCr || c == Class::kLf || c == Class::kControl; }

bool HangulContinues(Class before, Class after) {
  switch (before) {
    case Class::kHangulL:
      return after == Class::kHangulL || after == Class::kHangulV || after == Class::kHangulLv ||
             after == Class::kHangulLvt;
    case Class::kHangulLv:
    case Class::kHangulV:
      return after == Class::kHangulV || after == Class::kHangulT;
    case Class::kHangulLvt:
    case Class::kHangulT:
      return after == Class::kHangulT;
    default:
      return false;
  }
}

/// What the rules need to know of the characters before the boundary in question.
struct Before {
  Class last = Class::kControl;
  bool pictograph = false;      ///< a pictograph, then only Extend
  bool pictograph_zwj = false;  ///< the same, then one ZWJ
  bool odd_indicators = false;  ///< an odd run of regional indicators

  bool Joins(Class next) const {
    if (last == Class::kCr) return next == Class::kLf;
    if (IsBreaking(last) || IsBreaking(next)) return false;
    if (next == Class::kExtend || next == Class::kZwj || next == Class::kSpacingMark) return true;
    if (last == Class::kPrepend || HangulContinues(last, next)) return true;
    if (next == Class::kPictograph) return pictograph_zwj;
    return next == Class::kRegionalIndicator && odd_indicators;
  }

  void Take(Class next) {
    pictograph_zwj = pictograph && next == Class::kZwj;
    pictograph = next == Class::kPictograph || (pictograph && next == Class::kExtend);
    odd_indicators = next == Class::kRegionalIndicator && !odd_indicators;
    last = next;
  }
};

}  // namespace

std::size_t CountGraphemes(std::string_view utf8) {
  std::size_t count = 0;
  Before before;
  for (std::size_t at = 0; at < utf8.size();) {
    const Character c = DecodeUtf8(utf8, at);
    const Class next = GraphemeClassOf(c.code);
    if (!before.Joins(next)) ++count;
    before.Take(next);
    at += c.bytes;
  }
  return count;
}

}  // namespace leitplanke
