#include "leitplanke_plugin.h"

namespace {

/// Called once for each post that comes into view.
void Assess(const leitplanke::Input& input, leitplanke::Signals& signals) {
  const std::string_view text = input.Text();
  for (const std::string_view word : {"Paket", "Lieferung", "Sendung", "parcel", "delivery", "package"}) {
    if (text.find(word) == text.npos) continue;
    signals.Add("delivery", leitplanke::Level::kInfo, input.IsGerman() ? "Lieferung" : "Delivery");
    return;
  }
}

}  // namespace

LEITPLANKE_ASSESSOR(Assess)
