#!/usr/bin/env bash
# Starts Vigie on this machine: an embedded desk with sample requests, and the workstation on it.
#   bash app/run.sh                 opens the workstation, as somebody who supervises, reviews and leads outside the EU
#   bash app/run.sh --support       opens it as support in the EU, who works incidents and the rights of people
#   bash app/run.sh --tour DIR      does the main jobs by itself through the real windows; pictures in DIR
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/setup.sh"

tour=""
person=demo
while [ $# -gt 0 ]; do
    case "$1" in
    --tour)
        [ $# -ge 2 ] || fail "--tour needs a folder for the pictures"
        mkdir -p "$2"
        tour="$(cd "$2" && pwd)"
        shift 2
        ;;
    --support)
        person=support
        shift
        ;;
    -h | --help)
        sed -n '2,5s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"
        exit 0
        ;;
    *) fail "unknown argument $1 (see --help)" ;;
    esac
done

install_packages
build release vigie vigie-desk vigie-tour
bin="$root/build/release/bin"

demo="$(mktemp -d)"
chmod 700 "$demo"
desk_pid=""
finish() {
    if [ -n "$desk_pid" ]; then
        kill "$desk_pid" 2>/dev/null || true
        wait "$desk_pid" 2>/dev/null || true
    fi
    rm -rf "$demo"
}
trap finish EXIT
trap 'exit 130' INT TERM

say "Starting a desk with the sample requests in $demo"
password="$(head -c 12 /dev/urandom | base64 | tr -d '/+=')"
printf '%s\n' "$password" | "$bin/vigie-desk" people add demo --data "$demo" --role supervisor,reviewer,lead --site Antananarivo --country MG \
    --display-name "Démonstration" --demonstration --password-stdin >/dev/null
printf '%s\n' "$password" | "$bin/vigie-desk" people add support --data "$demo" --role support --site Paris --country FR \
    --display-name "Support" --password-stdin >/dev/null
"$bin/vigie-desk" sites record Antananarivo --country MG --mechanism standard-contractual-clauses \
    --reference "demonstration" --data "$demo" >/dev/null
"$bin/vigie-desk" intake "$root"/resources/samples/*/ "$root"/resources/handled/*/ --data "$demo" --shift-weeks auto
"$bin/vigie-desk" serve --data "$demo" --listen 127.0.0.1:0 >"$demo/serve.log" 2>"$demo/serve.err" &
desk_pid=$!
for _ in $(seq 100); do
    grep -q '^certificate SHA-256' "$demo/serve.log" && break
    kill -0 "$desk_pid" 2>/dev/null || { cat "$demo/serve.err" >&2; fail "the desk did not start"; }
    sleep 0.1
done
# Something to review at once: the period that began with the desk is over already.
for _ in $(seq 50); do
    "$bin/vigie-desk" sample end --by demo --data "$demo" >/dev/null 2>&1 && break
    sleep 0.1
done
address="$(sed -n 's#^vigie-desk listening on https://##p' "$demo/serve.log")"
fingerprint="$(sed -n 's#^certificate SHA-256 ##p' "$demo/serve.log")"
echo "desk https://$address, certificate $fingerprint"
echo "signing in as: $person"

has_keyring() {
    [ -n "${DBUS_SESSION_BUS_ADDRESS:-}" ] && gdbus call --session --dest org.freedesktop.DBus --object-path /org/freedesktop/DBus \
        --method org.freedesktop.DBus.NameHasOwner org.freedesktop.secrets 2>/dev/null | grep -q true
}
on_keyring() {
    # A tour never touches the person's own keyring.
    if [ -z "$tour" ] && has_keyring; then
        "$@"
    else
        [ -n "$tour" ] || say "No keyring is running here: starting a private one for the demonstration; its keys go when it ends"
        with_keyring "$@"
    fi
}

printf '%s\n' "$password" >"$demo/password"
if [ -n "$tour" ]; then
    say "Touring; pictures in $tour"
    with_display with_keyring "$bin/vigie-tour" --desk "$address" --fingerprint "$fingerprint" --person demo \
        --password-file "$demo/password" --desk-program "$bin/vigie-desk" --desk-data "$demo" --desk-pid "$desk_pid" \
        --samples "$root/resources/samples" --support support --pictures "$tour"
    ls -1 "$tour"
else
    with_display on_keyring "$bin/vigie" --profile demonstration --desk "$address" --trust-fingerprint "$fingerprint" \
        --name "$person" --password-stdin <"$demo/password"
fi
