// What is signed, and which signature counts.
#include "core/cases/signing.h"

#include <functional>
#include <set>

#include "core/sync/authority.h"
#include "tests/core/cases/world.h"

namespace leitplanke {
namespace {

using testing::Reach;
using testing::World;

const std::string kKeyId(kKeyIdDigits, 'a');
const std::string kNonce(kNonceDigits, 'b');
const std::string kValue(kSignatureDigits, 'c');

/// Stands for the primitive: a signature fits if it begins with the hash of key and bytes.
bool Fits(const SigningKey& key, std::string_view bytes, std::string_view signature) {
  return signature.starts_with(Sha256Hex(std::string(key.public_key).append(bytes)));
}

struct Device {
  SigningKey key{kKeyId, "ben", "device-b", "ed25519", "the key of ben", false};

  Action Sign(Action action, const std::string& nonce = kNonce) const {
    action.device = key.device;
    action.signature = {key.id, nonce, "policy-1", ""};
    action.signature.value = Sha256Hex(key.public_key + SigningBytes("nordbahn", action)) + kValue.substr(64);
    return action;
  }
};

TEST(Signing, EveryFieldThatMattersIsInTheBytes) {
  const std::vector<std::function<void(Action&)>> changes = {
      [](Action&) {},
      [](Action& a) { a.type = ActionType::kSubmit; },
      [](Action& a) { a.case_id = "a"; },
      [](Action& a) { a.base = 7; },
      [](Action& a) { a.hash = "a"; },
      [](Action& a) { a.surface = Surface::kDirect; },
      [](Action& a) {
        a.overrides.push_back({"a", "b", "c"});
      },
      [](Action& a) {
        a.overrides.push_back({"a", "bc", ""});
      },
      [](Action& a) { a.overrides_confirmed = true; },
      [](Action& a) { a.checklist.spelling = true; },
      [](Action& a) { a.checklist.facts = true; },
      [](Action& a) { a.checklist.empathy = true; },
      [](Action& a) { a.emergency = "a"; },
      [](Action& a) { a.signature.policy = "a"; },
      [](Action& a) { a.device = "a"; },
      [](Action& a) { a.signature.nonce = "a"; },
  };
  std::set<std::string> seen;
  for (const auto& change : changes) {
    Action action;
    change(action);
    seen.insert(SigningBytes("nordbahn", action));
  }
  seen.insert(SigningBytes("northline", Action{}));
  EXPECT_EQ(seen.size(), changes.size() + 1);
}

TEST(Signing, TheBytesAreTheContract) {
  Action action;
  action.type = ActionType::kApprove;
  action.case_id = "0f";
  action.base = 12;
  action.hash = "ab";
  action.checklist = {true, false, true};
  action.device = "dd";
  action.signature = {"kk", "nn", "pp", "vv"};
  EXPECT_EQ(SigningBytes("nordbahn", action),
            "leitplanke.signature.1\ntenant:8:nordbahn\ntype:14:review.approve\ncase:2:0f\nrevision:2:12\nhash:2:ab\n"
            "surface:6:public\noverrides:1:0\noverridesConfirmed:0:\nspelling:3:yes\nfacts:0:\nempathy:3:yes\n"
            "emergency:0:\npolicy:2:pp\ndevice:2:dd\nnonce:2:nn\n");
}

struct Row {
  const char* what;
  ErrorCode code;
  std::function<void(Action&, SigningKey&, SignatureEvidence&, Moment&)> spoil;
};

TEST(Signing, WhatDoesNotCount) {
  const World world;
  const Case c = Reach(world, CaseState::kInReview);
  const std::vector<Row> rows = {
      {"a value that is no signature", ErrorCode::kInvalidArgument,
       [](Action& a, SigningKey&, SignatureEvidence&, Moment&) { a.signature.value = "zz"; }},
      {"a nonce of another length", ErrorCode::kInvalidArgument,
       [](Action& a, SigningKey&, SignatureEvidence&, Moment&) { a.signature.nonce = "ab"; }},
      {"a key that nobody enrolled", ErrorCode::kNotQualified,
       [](Action&, SigningKey&, SignatureEvidence& e, Moment&) { e.key = nullptr; }},
      {"a colleague's key", ErrorCode::kNotYours,
       [](Action&, SigningKey& k, SignatureEvidence&, Moment&) { k.person = "dora"; }},
      {"the key of another device", ErrorCode::kNotYours,
       [](Action&, SigningKey& k, SignatureEvidence&, Moment&) { k.device = "device-x"; }},
      {"a revoked key", ErrorCode::kNotQualified,
       [](Action&, SigningKey& k, SignatureEvidence&, Moment&) { k.revoked = true; }},
      {"another policy", ErrorCode::kStale,
       [](Action&, SigningKey&, SignatureEvidence&, Moment& m) { m.policy_version = "policy-2"; }},
      {"a nonce for the second time", ErrorCode::kNotYours,
       [](Action&, SigningKey&, SignatureEvidence& e, Moment&) { e.nonce_used = true; }},
      {"another text", ErrorCode::kNotYours,
       [](Action& a, SigningKey&, SignatureEvidence&, Moment&) { a.hash = TextHash("Something else."); }},
      {"another revision", ErrorCode::kNotYours,
       [](Action& a, SigningKey&, SignatureEvidence&, Moment&) { a.base += 1; }},
      {"ticks that were added", ErrorCode::kNotYours,
       [](Action& a, SigningKey&, SignatureEvidence&, Moment&) { a.checklist.facts = !a.checklist.facts; }},
      {"a host that cannot check", ErrorCode::kNotYours,
       [](Action&, SigningKey&, SignatureEvidence& e, Moment&) { e.verify = nullptr; }},
  };
  for (const Row& row : rows) {
    Device ben;
    Action action = ben.Sign(testing::Approve(c));
    SigningKey key = ben.key;
    SignatureEvidence evidence{&key, false, Fits};
    Moment moment = world.At("ben");
    EXPECT_TRUE(CheckSignature(action, moment, evidence).ok());
    row.spoil(action, key, evidence, moment);
    const Status status = CheckSignature(action, moment, evidence);
    ASSERT_FALSE(status.ok()) << row.what;
    EXPECT_EQ(status.error().code, row.code) << row.what;
    EXPECT_EQ(status.error().where, "/signature");
  }
}

/// The authority: the signature is looked at before anything else happens, and its nonce is used up.
TEST(Signing, TheAuthorityChecksAndUsesUpTheNonce) {
  World world;
  world.review.signatures = Signatures::kRequired;
  world.is_signed = Signed::kUnchecked;
  const Case c = Reach(world, CaseState::kInReview);
  const Device ben;
  Action action = ben.Sign(testing::Approve(c));
  action.seq = 1;
  const DeviceRecord device{"device-b", "ben", 0};
  Moment moment = world.At("ben");
  moment.is_signed = Signed::kYes;  // what a careless host might leave there does not count

  Question question{&action, &device, nullptr, &c, 10, {&ben.key, false, Fits}};
  Batch batch;
  const Verdict good = Decide(question, moment, batch);
  EXPECT_EQ(good.receipt.status, ReceiptStatus::kAccepted) << good.receipt.message;
  EXPECT_EQ(good.effects->nonce, kNonce);
  EXPECT_TRUE(good.effects->entry->after.approval->is_signed);
  EXPECT_EQ(good.effects->entry->after.approval->device, "device-b");

  question.evidence.nonce_used = true;
  Batch again;
  const Verdict replay = Decide(question, moment, again);
  EXPECT_EQ(replay.receipt.code, "not_yours");
  EXPECT_EQ(replay.effects->nonce, "");

  Action bare = action;
  bare.signature = {};
  question.action = &bare;
  Batch third;
  const Verdict unsigned_one = Decide(question, moment, third);
  EXPECT_EQ(unsigned_one.receipt.code, "not_qualified") << unsigned_one.receipt.message;
}

TEST(Signing, WhereThePolicyAcceptsBothAWrongOneIsRefusedStill) {
  const World world;
  const Case c = Reach(world, CaseState::kInReview);
  const Device ben;
  Action action = ben.Sign(testing::Approve(c));
  action.seq = 1;
  const DeviceRecord device{"device-b", "ben", 0};
  Action bare = action;
  bare.signature = {};
  Action wrong = action;
  wrong.signature.value = kValue;
  Batch batch;
  const Question without{&bare, &device, nullptr, &c, 10, {&ben.key, false, Fits}};
  EXPECT_EQ(Decide(without, world.At("ben"), batch).receipt.status, ReceiptStatus::kAccepted);
  const Question broken{&wrong, &device, nullptr, &c, 10, {&ben.key, false, Fits}};
  EXPECT_EQ(Decide(broken, world.At("ben"), batch).receipt.code, "not_yours");
}

}  // namespace
}  // namespace leitplanke
