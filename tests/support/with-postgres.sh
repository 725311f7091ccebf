#!/usr/bin/env bash
# Runs a command with VIGIE_TEST_POSTGRES naming a private PostgreSQL: a fresh cluster in a temporary folder, on a Unix
# socket only, not as root. Usage: with-postgres.sh COMMAND…
set -eu

bin="$(find /usr/lib/postgresql -maxdepth 2 -type d -name bin | sort -V | tail -n 1)"
[ -n "$bin" ] || { echo "error: no PostgreSQL server below /usr/lib/postgresql" >&2; exit 1; }

folder="$(mktemp -d)"
chmod 755 "$folder"
as_owner=()
if [ "$(id -u)" = 0 ]; then
    # PostgreSQL refuses to run as root.
    id -u postgres >/dev/null 2>&1 || { echo "error: no user 'postgres' to run the server as" >&2; exit 1; }
    chown postgres "$folder"
    as_owner=(runuser -u postgres --)
fi
run() { (cd / && ${as_owner[@]+"${as_owner[@]}"} "$@"); }

stop() {
    run "$bin/pg_ctl" -D "$folder/data" -m immediate -w stop >/dev/null 2>&1 || true
    rm -rf "$folder"
}
trap stop EXIT

run "$bin/initdb" -D "$folder/data" -U vigie -A trust -E UTF8 --locale=C.UTF-8 --no-sync >"$folder.log" 2>&1 \
    || { cat "$folder.log" >&2; exit 1; }
rm -f "$folder.log"
run "$bin/pg_ctl" -D "$folder/data" -w -l "$folder/server.log" \
    -o "-c listen_addresses='' -c unix_socket_directories='$folder' -c unix_socket_permissions=0777 -c fsync=off -c max_connections=200" \
    start >/dev/null || { cat "$folder/server.log" >&2; exit 1; }
run "$bin/createdb" -h "$folder" -U vigie vigie

VIGIE_TEST_POSTGRES="postgresql://vigie@/vigie?host=$folder" "$@"
