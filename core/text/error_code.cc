#include "leitplanke/status.h"

namespace leitplanke {

std::string_view ErrorCodeName(ErrorCode code) {
  switch (code) {
    case ErrorCode::kInvalidJson:
      return "invalid_json";
    case ErrorCode::kInvalidArgument:
      return "invalid_argument";
    case ErrorCode::kTooLarge:
      return "too_large";
    case ErrorCode::kUnsupported:
      return "unsupported";
    case ErrorCode::kNotReady:
      return "not_ready";
    case ErrorCode::kExhausted:
      return "exhausted";
    case ErrorCode::kUnknownBrand:
      return "unknown_brand";
    case ErrorCode::kNotFound:
      return "not_found";
    case ErrorCode::kAlreadyOpen:
      return "already_open";
    case ErrorCode::kStale:
      return "stale";
    case ErrorCode::kWrongState:
      return "wrong_state";
    case ErrorCode::kNotYours:
      return "not_yours";
    case ErrorCode::kNotQualified:
      return "not_qualified";
    case ErrorCode::kSelfApproval:
      return "self_approval";
    case ErrorCode::kTextDiffers:
      return "text_differs";
    case ErrorCode::kBlocked:
      return "blocked";
    case ErrorCode::kChecklist:
      return "checklist";
    case ErrorCode::kSequence:
      return "sequence";
  }
  return "unknown";
}

}  // namespace leitplanke
