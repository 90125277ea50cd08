#include "sdk/backend/admin_command.h"

#include <fcntl.h>
#include <sodium.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>
#include <nlohmann/json.hpp>
#include <utility>

#include "sdk/backend/api_error.h"
#include "sdk/backend/config_fields.h"
#include "sdk/backend/hex.h"
#include "sdk/backend/open_store.h"
#include "sdk/backend/own_heads.h"
#include "sdk/backend/secret.h"
#include "sdk/backend/teach.h"

namespace leitplanke::backend {
namespace {

constexpr std::size_t kMaxKeyFileBytes = 4096;
constexpr int kRefused = 1;
constexpr int kUnusable = 2;

using Seed = std::array<unsigned char, crypto_sign_SEEDBYTES>;

std::string Hex(const unsigned char* bytes, std::size_t size) {
  std::string text(size * 2 + 1, '\0');
  sodium_bin2hex(text.data(), text.size(), bytes, size);
  text.pop_back();
  return text;
}

/// A key pair in memory, wiped at its end.
class AdminKey {
 public:
  explicit AdminKey(const Seed& seed) { crypto_sign_seed_keypair(public_.data(), secret_.data(), seed.data()); }
  ~AdminKey() { sodium_memzero(secret_.data(), secret_.size()); }
  AdminKey(const AdminKey&) = delete;
  AdminKey& operator=(const AdminKey&) = delete;

  std::string Public() const { return Hex(public_.data(), public_.size()); }
  std::string Id() const { return SigningKeyId("ed25519", Public()); }
  void Sign(RosterAction& action) const {
    action.key = Id();
    const std::string bytes = RosterBytes(action);
    std::array<unsigned char, crypto_sign_BYTES> value{};
    crypto_sign_detached(value.data(), nullptr, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(),
                         secret_.data());
    action.value = Hex(value.data(), value.size());
  }

 private:
  std::array<unsigned char, crypto_sign_PUBLICKEYBYTES> public_{};
  std::array<unsigned char, crypto_sign_SECRETKEYBYTES> secret_{};
};

void NeedSecrets() {
  if (!InitSecrets()) throw ConfigError("the system gives no random numbers: libsodium could not start");
}

std::unique_ptr<AdminKey> ReadKey(const std::string& file) {
  NeedSecrets();
  const Json json = ReadConfigJson(file, kMaxKeyFileBytes);
  Fields fields(json, file, "");
  const std::string algorithm = fields.Text("algorithm", kMaxKeyFileBytes);
  const std::string hex = fields.Text("seed", kMaxKeyFileBytes);
  fields.End();
  Seed seed{};
  if (algorithm != "ed25519" || !IsLowerHex(hex, seed.size() * 2)) {
    fields.Fail("seed", "is not one that `leitplanke admin key` made");
  }
  sodium_hex2bin(seed.data(), seed.size(), hex.data(), hex.size(), nullptr, nullptr, nullptr);
  auto key = std::make_unique<AdminKey>(seed);
  sodium_memzero(seed.data(), seed.size());
  return key;
}

/// A file that was not there before, for its owner alone. Throws `ConfigError`.
class NewFile {
 public:
  explicit NewFile(const std::string& name)
      : name_(name), file_(open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600)) {
    if (file_ < 0) Fail();
  }
  ~NewFile() {
    if (file_ >= 0) close(file_);
  }
  NewFile(const NewFile&) = delete;
  NewFile& operator=(const NewFile&) = delete;

  void Write(std::string_view text) {
    while (!text.empty()) {
      const ssize_t written = write(file_, text.data(), text.size());
      if (written < 0) Fail();
      text.remove_prefix(static_cast<std::size_t>(written));
    }
  }
  void Finish() {
    if (fsync(file_) != 0) Fail();
  }

 private:
  [[noreturn]] void Fail() const { throw ConfigError(name_ + ": cannot be written: " + std::strerror(errno)); }
  std::string name_;
  int file_;
};

/// What the command works on, as a backend that starts.
struct Company {
  std::unique_ptr<Tenant> tenant;
  std::unique_ptr<Store> store;
};

Company Open(const Config& config, const std::string& id) {
  for (const TenantConfig& tenant : config.tenants) {
    if (tenant.id != id) continue;
    StoreConfig store = config.store;
    store.check = "off";  // a backend that serves it has looked
    return {LoadTenant(tenant, Heads{}), OpenStore(store)};
  }
  throw ConfigError("the configuration has no tenant \"" + id + "\"");
}

const SigningKey& Holder(const Tenant& tenant, const AdminKey& key) {
  const SigningKey* known = FindAdminKey(tenant, key.Id());
  if (known == nullptr) throw ApiError(403, "forbidden", "This is not a key of the company's admins.");
  return *known;
}

template <typename Work>
int Guarded(Work work) {
  try {
    work();
  } catch (const ApiError& error) {
    std::fprintf(stderr, "refused: %s\n", error.message.c_str());
    return kRefused;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return kUnusable;
  }
  return 0;
}

}  // namespace

int MakeAdminKey(const std::string& file) {
  return Guarded([&] {
    NeedSecrets();
    Seed seed{};
    randombytes_buf(seed.data(), seed.size());
    NewFile out(file);
    out.Write(Json{{"algorithm", "ed25519"}, {"seed", Hex(seed.data(), seed.size())}}.dump() + "\n");
    out.Finish();
    const AdminKey key(seed);
    sodium_memzero(seed.data(), seed.size());
    std::printf("%s\n", Json{{"id", key.Id()}, {"public", key.Public()}}.dump().c_str());
  });
}

int ApplyAdminAction(const std::string& config, const std::string& key_file, RosterAction action) {
  return Guarded([&] {
    const auto key = ReadKey(key_file);
    const Company company = Open(LoadConfig(config), action.tenant);
    const auto transaction = company.store->BeginWrite();
    transaction->Enter(action.tenant);
    const Millis now = NowMillis();
    action.base = transaction->Roster(action.tenant);
    action.at = IsoTime(now);
    key->Sign(action);
    const std::uint64_t version = TakeRosterAction(*transaction, *company.tenant, action, now);
    transaction->Commit();
    std::printf("{\"version\":%llu}\n", static_cast<unsigned long long>(version));
  });
}

int PrintAdminAction(const std::string& key_file, RosterAction action) {
  return Guarded([&] {
    const auto key = ReadKey(key_file);
    action.at = IsoTime(NowMillis());
    key->Sign(action);
    std::printf("%s\n", ToJson(action).dump(-1, ' ', false, Json::error_handler_t::replace).c_str());
  });
}

int ExportByConfig(const std::string& config, const std::string& key_file, const std::string& tenant,
                   const CustomerName& whose, const std::string& file) {
  return Guarded([&] {
    const auto key = ReadKey(key_file);
    const Company company = Open(LoadConfig(config), tenant);
    const SigningKey& known = Holder(*company.tenant, *key);
    NewFile out(file);
    const auto snapshot = company.store->BeginRead();
    snapshot->Enter(tenant);
    const std::size_t cases =
        ExportCustomer(*snapshot, *company.tenant, whose, [&out](const std::string& line) { out.Write(line); });
    out.Finish();
    const auto transaction = company.store->BeginWrite();
    transaction->Enter(tenant);
    NoteExport(*transaction, *company.tenant, whose, cases, known.person, known.id, NowMillis());
    transaction->Commit();
    std::printf("{\"cases\":%zu}\n", cases);
  });
}

int ListHeadsByConfig(const std::string& config, const std::string& tenant) {
  return Guarded([&] {
    const Company company = Open(LoadConfig(config), tenant);
    const auto snapshot = company.store->BeginRead();
    snapshot->Enter(tenant);
    std::printf("{\"inUse\":%llu}\n", static_cast<unsigned long long>(HeadsInUse(*snapshot, tenant)));
    for (const Json& version : HeadsVersions(*snapshot, tenant)) std::printf("%s\n", version.dump().c_str());
  });
}

int TrainHeadsByConfig(const std::string& config, const std::string& own_heads, const std::string& key_file,
                       const std::string& tenant) {
  return Guarded([&] {
    const auto key = ReadKey(key_file);
    const Config loaded = LoadConfig(config, own_heads);
    const Company company = Open(loaded, tenant);
    const SigningKey& known = Holder(*company.tenant, *key);
    const Taught taught = TeachTenant(*company.store, *company.tenant, loaded, [](std::size_t step, std::size_t steps) {
      std::fprintf(stderr, "step %zu of %zu\n", step + 1, steps);
      return true;
    });
    const auto transaction = company.store->BeginWrite();
    transaction->Enter(tenant);
    PutHeadsVersion(*transaction, tenant, taught.learned, taught.posts, known.person, NowMillis());
    const Json made = HeadsVersions(*transaction, tenant).front();
    transaction->Commit();
    std::printf("%s\n", made.dump().c_str());
  });
}

int UseHeadsByConfig(const std::string& config, const std::string& key_file, const std::string& tenant,
                     std::uint64_t version) {
  return Guarded([&] {
    const auto key = ReadKey(key_file);
    const Company company = Open(LoadConfig(config), tenant);
    const SigningKey& known = Holder(*company.tenant, *key);
    const auto transaction = company.store->BeginWrite();
    transaction->Enter(tenant);
    const std::uint64_t taken = UseHeads(*transaction, tenant, version, known.person, known.id, NowMillis());
    transaction->Commit();
    std::printf("{\"version\":%llu}\n", static_cast<unsigned long long>(taken));
  });
}

}  // namespace leitplanke::backend
