# Builds one part at a time, in parallel to nobody else's build of the same part. Sourced after env.sh.

# build_preset NAME [TARGET …]: configures if need be, then builds; the compiler's output only where it fails or on a terminal.
build_preset() {
  local preset=$1
  shift
  mkdir -p "$BUILD"
  exec 8>"$BUILD/.$preset.lock"
  flock 8
  if [ ! -f "$BUILD/$preset/build.ninja" ]; then
    say "Configuring $preset …"
    quietly cmake --preset "$preset" 8>&-
  fi
  say "Building $preset ${*:-} …"
  quietly cmake --build --preset "$preset" ${*:+--target "$@"} 8>&-
  exec 8>&-
}

# Shows a command's output on standard error, in full only where it failed.
quietly() {
  local log
  log=$(mktemp)
  if (cd "$ROOT" && "$@") >"$log" 2>&1; then rm -f "$log"; return 0; fi
  cat "$log" >&2
  rm -f "$log"
  return 1
}

build_cli() { build_preset release leitplanke; }
build_wasm() { build_preset wasm; }
build_extension() {
  say "Building the extension for Chromium and Firefox …"
  quietly node extension/build.mjs
}
