/// @file   canonical.h
/// @brief  Actions and cases as bytes that are the same on every machine: what idempotency, audit and signatures hash.
///
/// Each field that is not empty (not 0, not false) as `name:LENGTH:BYTES` and a line feed, in the order of this
/// contract, LENGTH in decimal; lists begin with their size, and their items have all fields. Lengths make it
/// unambiguous: no two different actions share their bytes. The first line names the format, so that a later one can
/// never be taken for this.
#ifndef LEITPLANKE_CORE_CASES_CANONICAL_H_
#define LEITPLANKE_CORE_CASES_CANONICAL_H_

#include <string>

#include "leitplanke/cases.h"

namespace leitplanke {

/// What a person wrote or read, and whatever could be guessed from it: post, text, hash, overrides, permalink,
/// reason. All that has to be erased when a customer asks for it.
std::string CanonicalContent(const Action& action);

/// The whole action: who, when and what kind, then the content.
std::string CanonicalAction(const Action& action);

/// The whole case: two replicas hold the same case if these bytes are the same.
std::string CanonicalCase(const Case& c);

}  // namespace leitplanke

#endif  // LEITPLANKE_CORE_CASES_CANONICAL_H_
