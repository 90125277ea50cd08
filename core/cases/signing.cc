#include "core/cases/signing.h"

#include <algorithm>

#include "core/policy/names.h"

namespace leitplanke {

namespace {

std::string_view Yes(bool flag) { return flag ? "yes" : ""; }

bool IsHex(std::string_view text, std::size_t digits) {
  const auto is_digit = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
  return text.size() == digits && std::all_of(text.begin(), text.end(), is_digit);
}

Error Refused(ErrorCode code, std::string message) { return Error{code, std::move(message), "/signature"}; }

Status CheckForm(const ActionSignature& signature) {
  if (IsHex(signature.key, kKeyIdDigits) && IsHex(signature.nonce, kNonceDigits) &&
      IsHex(signature.value, kSignatureDigits)) {
    return Done{};
  }
  return Refused(ErrorCode::kInvalidArgument,
                 "A signature has key and nonce of 32 and a value of 128 hex digits in lower case.");
}

Status CheckKey(const SigningKey* key, const Action& action, const Person& actor) {
  if (key == nullptr) {
    return Refused(ErrorCode::kNotQualified, "Nobody has enrolled this key. Sign in again on this device.");
  }
  if (key->person != actor.id || key->device != action.device) {
    return Refused(ErrorCode::kNotYours, "The key belongs to another device than the one that sends this.");
  }
  if (key->revoked) {
    return Refused(ErrorCode::kNotQualified, "This device's key was revoked. Sign in again to enrol a new one.");
  }
  return Done{};
}

}  // namespace

void PutSigned(std::string& out, std::string_view name, std::string_view value) {
  out.append(name).append(":").append(std::to_string(value.size())).append(":").append(value).append("\n");
}

std::string SigningBytes(std::string_view tenant, const Action& action) {
  std::string out = "leitplanke.signature.1\n";
  out.reserve(512);
  PutSigned(out, "tenant", tenant);
  PutSigned(out, "type", ActionTypeName(action.type));
  PutSigned(out, "case", action.case_id);
  PutSigned(out, "revision", std::to_string(action.base));
  PutSigned(out, "hash", action.hash);
  PutSigned(out, "surface", SurfaceName(action.surface));
  PutSigned(out, "overrides", std::to_string(action.overrides.size()));
  for (const Override& o : action.overrides) {
    PutSigned(out, "rule", o.rule);
    PutSigned(out, "quote", o.quote);
    PutSigned(out, "reason", o.reason);
  }
  PutSigned(out, "overridesConfirmed", Yes(action.overrides_confirmed));
  PutSigned(out, "spelling", Yes(action.checklist.spelling));
  PutSigned(out, "facts", Yes(action.checklist.facts));
  PutSigned(out, "empathy", Yes(action.checklist.empathy));
  PutSigned(out, "emergency", action.emergency);
  PutSigned(out, "policy", action.signature.policy);
  PutSigned(out, "device", action.device);
  PutSigned(out, "nonce", action.signature.nonce);
  return out;
}

std::string SigningKeyId(std::string_view algorithm, std::string_view public_key) {
  return Sha256Hex(std::string(algorithm).append("\n").append(public_key)).substr(0, kKeyIdDigits);
}

Status CheckSignature(const Action& action, const Moment& moment, const SignatureEvidence& evidence) {
  if (Status form = CheckForm(action.signature); !form.ok()) return form;
  if (Status key = CheckKey(evidence.key, action, *moment.actor); !key.ok()) return key;
  if (action.signature.policy != moment.policy_version) {
    return Refused(ErrorCode::kStale,
                   "The policy has changed since this was signed. Look at the text under the new one and sign again.");
  }
  if (evidence.nonce_used) {
    return Refused(ErrorCode::kNotYours, "This signature was used before. Sign anew.");
  }
  const bool fits = evidence.verify != nullptr &&
                    evidence.verify(*evidence.key, SigningBytes(moment.policy->tenant, action), action.signature.value);
  if (!fits) {
    return Refused(ErrorCode::kNotYours, "The signature does not fit what was sent. Look at the text and sign again.");
  }
  return Done{};
}

}  // namespace leitplanke
