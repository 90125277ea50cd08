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

/// The grammar of all of them. It is the same for every policy; it is read at the first check and kept.
const Grammar& TheGrammar();

}  // namespace leitplanke::guard

#endif  // LEITPLANKE_CORE_GUARD_SOURCES_H_
