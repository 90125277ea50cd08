# Installs what is missing, and nothing else. Sourced by env.sh; quick when all is there.
#
#   install_all        system packages, node 22, the npm packages
#   install_scripting  node 22 and the npm packages
#
# On Debian and Ubuntu as root or with sudo it installs by apt; elsewhere it says what to install and stops.

# Prints each requirement of packages.txt that is not met, as the alternatives to choose from.
missing_packages() {
  local have=' ' line commands package option found
  if command -v dpkg-query >/dev/null; then
    have=" $(dpkg-query -W -f '${db:Status-Status}:${Package} ' 2>/dev/null) "
  fi
  while read -r line; do
    case $line in '' | \#*) continue ;; esac
    commands=
    package=$line
    case $line in command:*) commands=${line%% *}; commands=${commands#command:}; package=${line#* } ;; esac
    found=
    for option in ${commands//|/ }; do command -v "$option" >/dev/null && found=1; done
    if [ -z "$commands" ]; then
      for option in ${package//|/ }; do case $have in *" installed:$option "*) found=1 ;; esac; done
    fi
    [ -n "$found" ] || printf '%s\n' "$package"
  done <"$ROOT/scripts/lib/packages.txt"
}

# The servers among the packages are for the tests, which start their own: installing them must start none, and must
# not need one to start. without_services COMMAND… (`as_root` is the caller's)
without_services() {
  local policy=/usr/sbin/policy-rc.d code=0 own=
  if [ ! -e $policy ]; then
    own=1
    printf '#!/bin/sh\nexit 101\n' | "${as_root[@]}" tee $policy >/dev/null
    "${as_root[@]}" chmod +x $policy
  fi
  "$@" || code=$?
  [ -z "$own" ] || "${as_root[@]}" rm -f $policy
  return $code
}

install_packages() {
  # Where the libraries do not come from Debian's packages, CMake fetches them by hash; then only commands count.
  local missing as_root=() chosen=() line option
  missing=$(missing_packages)
  [ -n "$missing" ] || return 0
  if ! command -v apt-get >/dev/null; then
    missing=$(missing_commands)
    [ -n "$missing" ] || return 0
    die "Please install these programs and run this again: $missing"
  fi
  if [ "$(id -u)" != 0 ]; then
    command -v sudo >/dev/null || die "Please run as root:  apt-get install --no-install-recommends $(tr '\n' ' ' <<<"${missing//|*/}")"
    as_root=(sudo)
  fi
  say "Installing what is missing: $(tr '\n' ' ' <<<"$missing")"
  export DEBIAN_FRONTEND=noninteractive
  "${as_root[@]}" apt-get -q -o DPkg::Lock::Timeout=600 update >&2 || say "apt-get update reported an error; going on."
  while read -r line; do
    for option in ${line//|/ }; do
      if apt-cache show "$option" >/dev/null 2>&1; then chosen+=("$option"); continue 2; fi
    done
    die "No package found for: $line. Please install it and run this again."
  done <<<"$missing"
  without_services "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o DPkg::Lock::Timeout=600 \
    install --no-install-recommends "${chosen[@]}" >&2 || die "apt-get could not install: ${chosen[*]}"
}

missing_commands() {
  local line commands option found
  while read -r line; do
    case $line in command:*) ;; *) continue ;; esac
    commands=${line%% *}
    commands=${commands#command:}
    found=
    for option in ${commands//|/ }; do command -v "$option" >/dev/null && found=1; done
    [ -n "$found" ] || printf '%s ' "${commands//|/ or }"
  done <"$ROOT/scripts/lib/packages.txt"
}

# The system's node may be too old for the tests' tools: node 22 comes from npm, pinned.
install_node() {
  if [ "$(node --version 2>/dev/null)" = "v$NODE_VERSION" ]; then return 0; fi
  if [ -z "$NODE_PACKAGE" ] || [ "$(uname -s)" != Linux ]; then
    case $(node --version 2>/dev/null) in v2[2-9]* | v[3-9]?.*) return 0 ;; esac
    die "Please install node 22 or later and run this again."
  fi
  say "Installing node $NODE_VERSION into build/tools/node …"
  mkdir -p "$TOOLS/node"
  # Its own package.json keeps npm from walking up to the project's.
  [ -f "$TOOLS/node/package.json" ] || echo '{"private":true}' >"$TOOLS/node/package.json"
  npm install --prefix "$TOOLS/node" --ignore-scripts --no-audit --no-fund --save-exact \
    "$NODE_PACKAGE@$NODE_VERSION" >&2 || die "npm could not install $NODE_PACKAGE@$NODE_VERSION (is the npm registry reachable?)."
  # npm does not set the run bit without install scripts everywhere.
  chmod +x "$NODE_HOME/node"
  hash -r
  [ "$(node --version)" = "v$NODE_VERSION" ] || die "node $NODE_VERSION was installed into $NODE_HOME but does not start."
}

install_npm_packages() {
  node "$ROOT/scripts/lib/npm-current.mjs" "$ROOT" && return 0
  say "Installing the npm packages …"
  (cd "$ROOT" && npm ci --ignore-scripts --no-audit --no-fund >&2) || die "npm ci failed in $ROOT (is the npm registry reachable?)."
}

install_steps() {
  # Chained, not on lines of their own: a caller's `&&` would switch `set -e` off in here.
  install_packages && install_node && install_npm_packages
}

install_all() { with_lock install_steps; }

# What runs on node alone needs no compiler.
install_scripting() { install_node && install_npm_packages; }
