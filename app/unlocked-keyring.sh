#!/usr/bin/env bash
# Runs a command beside an unlocked gnome-keyring on the session bus it was started on. Used through with_keyring of setup.sh.
set -u

# A keyring that finds a display would ask with a window; this one is unlocked with a fixed word and holds only throw-away keys.
printf 'demonstration' | env -u DISPLAY -u WAYLAND_DISPLAY gnome-keyring-daemon --foreground --unlock --components=secrets >/dev/null 2>&1 &
daemon=$!

for _ in $(seq 100); do
    if gdbus call --session --dest org.freedesktop.DBus --object-path /org/freedesktop/DBus \
        --method org.freedesktop.DBus.NameHasOwner org.freedesktop.secrets 2>/dev/null | grep -q true; then
        ready=1
        break
    fi
    sleep 0.1
done
[ "${ready:-}" = 1 ] || { echo "error: the private keyring did not start" >&2; exit 1; }

status=0
"$@" || status=$?
kill "$daemon" 2>/dev/null
exit "$status"
