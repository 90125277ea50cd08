/// @file   fault_vfs.h
/// @brief  A disk that fails when told to: SQLite's own file layer with a counter in front of every write and sync.
///
/// @example
///   FaultVfs::Install();
///   FaultVfs::FailAt(17, FaultVfs::Mode::kOnce);   // the 17th write or sync from now on
///   SqliteStore store(path, FaultVfs::kName);
#ifndef LEITPLANKE_TESTS_BACKEND_FAULT_VFS_H_
#define LEITPLANKE_TESTS_BACKEND_FAULT_VFS_H_

namespace leitplanke::backend {

class FaultVfs {
 public:
  static constexpr const char* kName = "leitplanke-faults";
  /// `kOnce`: that one call fails. `kForever`: it and all after it, as on a full disk.
  enum class Mode { kOnce, kForever };

  static void Install();
  /// Writes fail as "disk full", syncs as "input/output error". Starts the count anew.
  static void FailAt(int call, Mode mode);
  static void Heal();
  /// Whether a call has failed since `FailAt`.
  static bool Failed();
};

}  // namespace leitplanke::backend

#endif  // LEITPLANKE_TESTS_BACKEND_FAULT_VFS_H_
