/// @file   status.h
/// @brief  How every call of the library says that it could not do what was asked.
///
/// The library throws nothing. A call that can fail returns `Result<T>`: either a value or one `Error`.
/// An `Error` carries a stable `code` for programs, a sentence for people that says what is wrong and what
/// to do, and `where`: a JSON pointer into the input (`/brands/0/id`), or empty.
///
/// @example
///   Result<Policy> policy = ParsePolicy(text);
///   if (!policy.ok()) return Fail(policy.error().message);
///   Use(*policy);
#ifndef LEITPLANKE_STATUS_H_
#define LEITPLANKE_STATUS_H_

#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace leitplanke {

/// Stable over versions; on the wire each is its `ErrorCodeName`.
enum class ErrorCode {
  kInvalidJson,      ///< not JSON, or not UTF-8
  kInvalidArgument,  ///< JSON, but a field is missing, of a wrong type or out of its range
  kTooLarge,         ///< over a named limit
  kUnsupported,      ///< a version, verb or action that this build does not know
  kNotReady,         ///< no policy loaded yet
  kExhausted,        ///< the pattern engine ran out of its memory budget; the result would be incomplete
  kUnknownBrand,     ///< a post names a brand that the policy does not have
  kNotFound,         ///< no such case, draft or person
  kAlreadyOpen,      ///< the post has a case already; take that one
  kStale,            ///< the case has moved on since the person saw it
  kWrongState,       ///< the action does not fit the state of the case
  kNotYours,         ///< claimed by somebody else, or not the person who may do this
  kNotQualified,     ///< the person lacks the role or the qualification
  kSelfApproval,     ///< the reviewer wrote or last changed this text
  kTextDiffers,      ///< the text is not the one that was reviewed
  kBlocked,          ///< a finding of severity `block` stands against the text
  kChecklist,        ///< spelling, facts and empathy are not all ticked
  kSequence,         ///< a device sequence number was used with another body, or skipped
};

/// Lower-case words with underscores, for example "self_approval". Never empty.
std::string_view ErrorCodeName(ErrorCode code);

struct Error {
  ErrorCode code;
  std::string message;  ///< English sentence: what, where, what to do
  std::string where;    ///< JSON pointer into the input, or empty
};

/// A value or an error. Costs what the larger of the two costs; moving is cheap.
/// Reading the value of a failed result is a programming error and aborts.
template <typename T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::move(value)) {}      // NOLINT(google-explicit-constructor): reads as a return
  Result(Error error) : state_(std::move(error)) {}  // NOLINT(google-explicit-constructor): reads as a return

  bool ok() const { return state_.index() == 0; }
  const T& operator*() const { return *std::get_if<0>(&state_); }
  T& operator*() { return *std::get_if<0>(&state_); }
  const T* operator->() const { return std::get_if<0>(&state_); }
  T* operator->() { return std::get_if<0>(&state_); }
  const Error& error() const { return *std::get_if<1>(&state_); }

 private:
  std::variant<T, Error> state_;
};

/// A call that has nothing to return but may fail.
struct Done {};
using Status = Result<Done>;

}  // namespace leitplanke

#endif  // LEITPLANKE_STATUS_H_
