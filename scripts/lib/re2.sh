# RE2's source for the wasm build, from Debian's source package, into build/third_party/re2. Sourced; defines `fetch_re2`.
#
# Only needed where the build cannot fetch from the internet: CMake's own pinned download is the other way. The tarball
# lacks three generated tables; RE2's own scripts make them (packages unicode-data, python3-six, perl).
# The package lists live in a private folder: the machine's own apt sources stay as they are.

fetch_re2() {
  local root=$1 target=$1/build/third_party/re2
  [ -f "$target/re2/perl_groups.cc" ] && return 0
  command -v apt-get >/dev/null || return 0
  echo "Fetching the source of RE2 …" >&2
  local work
  work=$(mktemp -d) || return 1
  if re2_download "$work" && re2_generate "$work"; then
    mkdir -p "$(dirname "$target")" && rm -rf "$target" && mv "$work"/src/re2-* "$target"
  else
    echo "RE2's source could not be fetched; the last lines of the log:" >&2
    tail -5 "$work/log" >&2
    rm -rf "$work"
    return 1
  fi
  rm -rf "$work"
}

re2_download() {
  local work=$1 mirror
  mkdir -p "$work/parts" "$work/lists/partial" "$work/src"
  # The mirror that this machine already uses, else Debian's own.
  mirror=$(grep -rhoE '^(URIs:|deb) *(\[[^]]*\] *)?[^ ]+' /etc/apt/sources.list /etc/apt/sources.list.d/*.sources \
    /etc/apt/sources.list.d/*.list 2>/dev/null | grep -oE 'https?://[^ ]+/debian/?$' | head -1)
  printf 'deb-src [signed-by=%s] %s bookworm main\n' /usr/share/keyrings/debian-archive-keyring.gpg \
    "${mirror:-http://deb.debian.org/debian}" > "$work/parts/src.list"
  local apt=(-o Dir::Etc::SourceList=/dev/null -o "Dir::Etc::SourceParts=$work/parts"
    -o "Dir::State::Lists=$work/lists" -o APT::Sandbox::User=root
    -o Dir::Cache::srcpkgcache= -o Dir::Cache::pkgcache=)
  apt-get "${apt[@]}" update >"$work/log" 2>&1 &&
    (cd "$work/src" && apt-get "${apt[@]}" --download-only source re2 >>"$work/log" 2>&1 && tar -xf re2_*.orig.tar.*)
}

# With Debian's own python: python3-six is installed for that one only.
re2_generate() {
  local work=$1
  (cd "$work"/src/re2-*/re2 &&
    sed -i "s#^_UNICODE_DIR = .*#_UNICODE_DIR = \"/usr/share/unicode\"#" unicode.py &&
    /usr/bin/python3 make_unicode_groups.py > unicode_groups.cc 2>>"$work/log" &&
    /usr/bin/python3 make_unicode_casefold.py > unicode_casefold.cc 2>>"$work/log" &&
    perl make_perl_groups.pl > perl_groups.cc 2>>"$work/log")
}
