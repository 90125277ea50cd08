#include "tests/sdk/backend/fault_vfs.h"

#include <sqlite3.h>

#include <new>

namespace leitplanke::backend {
namespace {

struct Plan {
  int fail_at = 0;
  int calls = 0;
  bool forever = false;
  bool failed = false;
} plan;

bool Fails() {
  if (plan.fail_at == 0) return false;
  ++plan.calls;
  const bool now = plan.forever ? plan.calls >= plan.fail_at : plan.calls == plan.fail_at;
  plan.failed = plan.failed || now;
  return now;
}

/// Our file in front; the real one in the memory behind it.
struct File {
  sqlite3_file base;
  sqlite3_file* real;
};

sqlite3_file* Real(sqlite3_file* file) { return reinterpret_cast<File*>(file)->real; }
sqlite3_vfs* RealVfs(sqlite3_vfs* vfs) { return static_cast<sqlite3_vfs*>(vfs->pAppData); }

int Close(sqlite3_file* file) { return Real(file)->pMethods->xClose(Real(file)); }
int Read(sqlite3_file* file, void* to, int size, sqlite3_int64 at) {
  return Real(file)->pMethods->xRead(Real(file), to, size, at);
}
int Write(sqlite3_file* file, const void* from, int size, sqlite3_int64 at) {
  return Fails() ? SQLITE_FULL : Real(file)->pMethods->xWrite(Real(file), from, size, at);
}
int Truncate(sqlite3_file* file, sqlite3_int64 size) {
  return Fails() ? SQLITE_IOERR_TRUNCATE : Real(file)->pMethods->xTruncate(Real(file), size);
}
int Sync(sqlite3_file* file, int flags) {
  return Fails() ? SQLITE_IOERR_FSYNC : Real(file)->pMethods->xSync(Real(file), flags);
}
int FileSize(sqlite3_file* file, sqlite3_int64* size) { return Real(file)->pMethods->xFileSize(Real(file), size); }
int Lock(sqlite3_file* file, int lock) { return Real(file)->pMethods->xLock(Real(file), lock); }
int Unlock(sqlite3_file* file, int lock) { return Real(file)->pMethods->xUnlock(Real(file), lock); }
int CheckReservedLock(sqlite3_file* file, int* result) {
  return Real(file)->pMethods->xCheckReservedLock(Real(file), result);
}
int FileControl(sqlite3_file* file, int what, void* with) {
  return Real(file)->pMethods->xFileControl(Real(file), what, with);
}
int SectorSize(sqlite3_file* file) { return Real(file)->pMethods->xSectorSize(Real(file)); }
int DeviceCharacteristics(sqlite3_file* file) { return Real(file)->pMethods->xDeviceCharacteristics(Real(file)); }
int ShmMap(sqlite3_file* file, int page, int size, int extend, void volatile** to) {
  return Real(file)->pMethods->xShmMap(Real(file), page, size, extend, to);
}
int ShmLock(sqlite3_file* file, int offset, int n, int flags) {
  return Real(file)->pMethods->xShmLock(Real(file), offset, n, flags);
}
void ShmBarrier(sqlite3_file* file) { Real(file)->pMethods->xShmBarrier(Real(file)); }
int ShmUnmap(sqlite3_file* file, int remove) { return Real(file)->pMethods->xShmUnmap(Real(file), remove); }

/// Version 2: with the shared memory that a write-ahead log needs, without memory-mapped reading.
constexpr sqlite3_io_methods kMethods = {2,
                                         Close,
                                         Read,
                                         Write,
                                         Truncate,
                                         Sync,
                                         FileSize,
                                         Lock,
                                         Unlock,
                                         CheckReservedLock,
                                         FileControl,
                                         SectorSize,
                                         DeviceCharacteristics,
                                         ShmMap,
                                         ShmLock,
                                         ShmBarrier,
                                         ShmUnmap,
                                         nullptr,
                                         nullptr};

int Open(sqlite3_vfs* vfs, sqlite3_filename name, sqlite3_file* file, int flags, int* out_flags) {
  auto* ours = new (file) File{};
  ours->real = reinterpret_cast<sqlite3_file*>(ours + 1);
  const int result = RealVfs(vfs)->xOpen(RealVfs(vfs), name, ours->real, flags, out_flags);
  // Where the real file has no methods there is nothing to close either.
  ours->base.pMethods = ours->real->pMethods == nullptr ? nullptr : &kMethods;
  return result;
}

}  // namespace

void FaultVfs::Install() {
  static sqlite3_vfs vfs;
  if (vfs.zName != nullptr) return;
  sqlite3_vfs* real = sqlite3_vfs_find(nullptr);
  vfs = *real;
  vfs.pNext = nullptr;
  vfs.zName = kName;
  vfs.pAppData = real;
  vfs.szOsFile = static_cast<int>(sizeof(File)) + real->szOsFile;
  vfs.xOpen = Open;
  sqlite3_vfs_register(&vfs, 0);
}

void FaultVfs::FailAt(int call, Mode mode) { plan = {call, 0, mode == Mode::kForever, false}; }
void FaultVfs::Heal() { plan.fail_at = 0; }
bool FaultVfs::Failed() { return plan.failed; }

}  // namespace leitplanke::backend
