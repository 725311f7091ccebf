# Sourced by app/run.sh, tests/run.sh and .ci/run: install what is missing, build a preset, lend a display or a keyring.
# shellcheck shell=bash

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"

say() { printf '\n== %s\n' "$*"; }
fail() { printf 'error: %s\n' "$*" >&2; exit 1; }

as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        fail "this needs root or sudo to install Debian packages: $*"
    fi
}

# Every package of app/packages.txt that is neither installed nor, where a second word names a command, there by other means.
missing_packages() {
    local package command
    while read -r package command; do
        case "$package" in ''|'#'*) continue ;; esac
        if [ -n "$command" ] && command -v "$command" >/dev/null; then continue; fi
        [ "$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || printf '%s\n' "$package"
    done <"$root/app/packages.txt"
}

install_packages() {
    local missing
    missing="$(missing_packages)"
    [ -n "$missing" ] || return 0
    say "Installing: $(printf '%s' "$missing" | tr '\n' ' ')"
    as_root apt-get -qq update
    # shellcheck disable=SC2086
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends $missing >/dev/null \
        || fail "apt-get could not install the packages above; the network or the package sources need a look"
}

# build PRESET [TARGET…]
build() {
    local preset="$1"
    shift
    say "Building ($preset)"
    (
        cd "$root"
        if [ ! -f "build/$preset/build.ninja" ]; then cmake --preset "$preset"; fi
        cmake --build --preset "$preset" ${1:+--target "$@"}
    )
}

# with_display COMMAND…: on the display there is, or on an Xvfb of our own.
with_display() {
    if [ -n "${WAYLAND_DISPLAY:-}${DISPLAY:-}" ]; then
        "$@"
        return
    fi
    say "No display here: using Xvfb (nothing will be visible; pictures go to the folder given with --tour)"
    local pipe display xvfb manager status=0
    pipe="$(mktemp -u)"
    mkfifo "$pipe"
    Xvfb -displayfd 3 -screen 0 1920x1080x24 -nolisten tcp -noreset 3>"$pipe" 2>/dev/null &
    xvfb=$!
    read -r display <"$pipe"
    rm -f "$pipe"
    # Dialogs get the focus from a window manager, as on a desktop.
    DISPLAY=":$display" openbox >/dev/null 2>&1 &
    manager=$!
    DISPLAY=":$display" "$@" || status=$?
    kill "$manager" "$xvfb" 2>/dev/null || true
    wait "$manager" 2>/dev/null || true
    wait "$xvfb" 2>/dev/null || true
    return "$status"
}

# with_keyring COMMAND…: under a private session bus with an unlocked keyring of its own, in a folder that goes afterwards.
with_keyring() {
    local home status=0
    home="$(mktemp -d)"
    chmod 700 "$home"
    mkdir -p -m 700 "$home/data" "$home/config" "$home/cache" "$home/runtime"
    HOME="$home" XDG_DATA_HOME="$home/data" XDG_CONFIG_HOME="$home/config" XDG_CACHE_HOME="$home/cache" \
        XDG_RUNTIME_DIR="$home/runtime" dbus-run-session -- bash "$root/app/unlocked-keyring.sh" "$@" || status=$?
    rm -rf "$home"
    return "$status"
}
