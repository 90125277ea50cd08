#include <algorithm>
#include <utility>

#include "core/assess/learned.h"
#include "core/cases/effects.h"

namespace leitplanke {

namespace {

/// Labels of one field; several, sorted, only where the field has several.
bool AreLabels(std::string_view field, std::string_view value) {
  std::string_view last;
  for (;;) {
    const std::string_view label = value.substr(0, value.find(' '));
    if (!assess::IsLabel(field, label) || label <= last) return false;
    if (label.size() == value.size()) return true;
    if (field != "intents") return false;
    last = label;
    value.remove_prefix(label.size() + 1);
  }
}

bool Fits(const Action& action) {
  if (action.about.find('.') == std::string::npos) return AreLabels(action.about, action.value);
  return CheckText(action.about, kMaxAboutBytes, "").ok() && (action.value == "accept" || action.value == "reject");
}

}  // namespace

Status CorrectCase(Case& c, const Step& step) {
  const Action& action = step.action;
  if (!Fits(action)) {
    return Error{ErrorCode::kInvalidArgument, "What it is about cannot be corrected to this value.", "/value"};
  }
  std::erase_if(c.corrections, [&](const Correction& one) { return one.about == action.about; });
  AppendBounded(c.corrections, Correction{action.about, action.value, step.moment.actor->id, step.moment.now},
                kMaxCorrections);
  return Done{};
}

}  // namespace leitplanke
