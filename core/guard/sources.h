/// @file   sources.h
/// @brief  Which rules there are, and the grammar sources that they bring along.
#ifndef LEITPLANKE_CORE_GUARD_SOURCES_H_
#define LEITPLANKE_CORE_GUARD_SOURCES_H_

#include <span>
#include <string_view>
#include <vector>

#include "core/guard/rule.h"

namespace leitplanke::guard {

/// In the order of the contract.
std::span<const Rule* const> Rules();

/// What all rules share, then each rule's own.
std::vector<std::string_view> GrammarSources();

}  // namespace leitplanke::guard

#endif  // LEITPLANKE_CORE_GUARD_SOURCES_H_
