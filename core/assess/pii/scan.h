/// @file   scan.h
/// @brief  One text cut into runs of letters and runs of digits, and the record of what is already taken.
///
/// Every family of personal data reads the same `Scan` and claims the bytes that it recognises, the most specific
/// family first; a later one never looks at claimed bytes. That is why values cannot overlap.
#ifndef LEITPLANKE_CORE_ASSESS_PII_SCAN_H_
#define LEITPLANKE_CORE_ASSESS_PII_SCAN_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/assess/pii/pii.h"
#include "core/text/fold.h"

namespace leitplanke::pii {

/// A maximal run of letters (any script) or of ASCII digits.
struct Run {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool number = false;
  std::string_view folded;  ///< lower case, `ae oe ue ss`; of a number its digits
};

/// Neighbouring runs that are written as one: nothing or one of `-/._` between them ("NB-2024/0012").
struct Chunk {
  std::size_t first = 0, last = 0;  ///< indices of runs, `last` included
  std::size_t begin = 0, end = 0;   ///< bytes
  std::size_t digits = 0;
  std::size_t letters = 0;  ///< bytes in letter runs
};

/// Longest chunk in runs; what goes on behind it is no number of ours. Keeps every family linear.
inline constexpr std::size_t kMaxChunkRuns = 16;

class Scan {
 public:
  explicit Scan(std::string_view text);
  Scan(const Scan&) = delete;
  Scan& operator=(const Scan&) = delete;

  std::string_view text() const { return text_; }
  const std::vector<Run>& runs() const { return runs_; }
  std::size_t digits() const { return digits_; }  ///< ASCII digits in the whole text
  std::string_view Raw(std::size_t run) const {
    return text_.substr(runs_[run].begin, runs_[run].end - runs_[run].begin);
  }
  /// What stands between run `i` and the next one; empty at the end.
  std::string_view GapAfter(std::size_t run) const;
  std::string_view GapBefore(std::size_t run) const;
  Chunk ChunkAt(std::size_t run) const;        ///< the chunk that begins at this run
  Chunk ChunkEndingAt(std::size_t run) const;  ///< the chunk whose last run this is
  /// First run that begins at or behind this byte.
  std::size_t RunAt(std::size_t byte) const;
  /// The digits of a byte range.
  std::string DigitsIn(std::size_t begin, std::size_t end) const;

  bool Free(std::size_t begin, std::size_t end) const;
  /// Records a value; its bytes are taken. Ignored if any of them is taken already.
  void Claim(PiiKind kind, std::size_t begin, std::size_t end, bool checked, bool premises = false);
  /// A mail or phone of the company: taken, and told apart from the hits.
  void ClaimOwn(PiiKind kind, std::size_t begin, std::size_t end);
  /// Takes bytes that are no personal data (links, dates, serial numbers), so that no family reads them.
  void Block(std::size_t begin, std::size_t end);

  /// Part of the value was replaced by `*`, `•`, `X` … right before or behind it.
  bool Masked(std::size_t begin, std::size_t end) const;
  /// Announced as a specimen: "z. B.", "e.g.", "for example", "Muster".
  bool Specimen(std::size_t begin) const;
  /// What follows makes the number a quantity: "€", "km", "Minuten", "percent".
  bool FollowedByUnit(std::size_t end) const;

  std::vector<Hit> TakeHits();
  std::vector<Hit> TakeOwn();

 private:
  std::string_view text_;
  std::string folded_;
  std::vector<Run> runs_;
  std::vector<char> taken_;
  std::vector<Hit> hits_, own_;
  std::size_t digits_ = 0;
};

/// Only blanks, at most one line break.
bool IsBlank(std::string_view gap);
/// Length in bytes of the blank or no-break blank at `at`, or 0.
std::size_t BlankAt(std::string_view text, std::size_t at);

// The families, in the order in which they run.
void FindMails(Scan& scan, const OwnContacts& own);
void BlockLinks(Scan& scan);
void FindIbans(Scan& scan);
void FindBirthdates(Scan& scan);  ///< and blocks every other date
void FindPasswords(Scan& scan);   ///< before labels: "Sn0w" is no serial number
void FindLabelled(Scan& scan);    ///< customer, contract, order, tax, insurance; blocks serial and case numbers
void FindCards(Scan& scan);
void FindStateNumbers(Scan& scan);  ///< tax and insurance numbers that prove themselves
void FindPhones(Scan& scan, const OwnContacts& own);
void FindAddresses(Scan& scan, const OwnContacts& own);
void FindBics(Scan& scan);

}  // namespace leitplanke::pii

#endif  // LEITPLANKE_CORE_ASSESS_PII_SCAN_H_
