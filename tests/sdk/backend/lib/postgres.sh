#!/usr/bin/env bash
# A PostgreSQL server of its own for one test: makes a cluster in FOLDER and becomes its server.
#
#   postgres.sh FOLDER [-c NAME=VALUE]…
#   postgres.sh --find       prints the folder of PostgreSQL's programs
#
# It listens on a socket in FOLDER/socket only, trusts who reaches it, and ends with the process that started it. Roles:
# postgres (superuser), leitplanke_owner, leitplanke. Exit code 77 where no PostgreSQL 15 or later is installed.
set -euo pipefail

folder=$1
shift

programs=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -t/ -k5 -n | tail -n 1)
[ -n "$programs" ] || programs=$(dirname "$(command -v initdb || echo /none/initdb)")
if [ ! -x "$programs/initdb" ] || [ "$("$programs/initdb" --version | sed -E 's/[^0-9]*([0-9]+).*/\1/')" -lt 15 ]; then
  echo 'PostgreSQL 15 or later is not installed (Debian: postgresql-15).' >&2
  exit 77
fi

if [ "$folder" = --find ]; then
  echo "$programs"
  exit
fi

# PostgreSQL refuses to run as root.
as_user=()
as_user_for_good=(setpriv --pdeathsig INT)
if [ "$(id -u)" = 0 ]; then
  as_user=(setpriv --reuid postgres --regid postgres --init-groups)
  as_user_for_good=("${as_user[@]}" --pdeathsig INT)
  chown postgres "$folder"
  chmod 755 "$folder"
fi

cd "$folder"
if [ ! -d data ]; then
  "${as_user[@]}" "$programs/initdb" --no-sync -D data -U postgres -A trust -E UTF8 --locale C.UTF-8 >/dev/null
  "${as_user[@]}" "$programs/postgres" --single -D data postgres >/dev/null <<'SQL'
CREATE ROLE leitplanke_owner LOGIN CREATEDB;
CREATE ROLE leitplanke LOGIN;
SQL
fi
"${as_user[@]}" mkdir -p socket
exec "${as_user_for_good[@]}" "$programs/postgres" -D data -k "$folder/socket" -c listen_addresses= "$@"
