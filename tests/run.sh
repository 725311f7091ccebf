#!/usr/bin/env bash
# Installs what is missing, builds and passes every test, headless. Usage: bash tests/run.sh [PRESET [ctest arguments…]]
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/../app/setup.sh"

preset="${1:-release}"
[ $# = 0 ] || shift

install_packages
build "$preset"

say "Testing ($preset)"
cd "$root"
unset DISPLAY WAYLAND_DISPLAY
VIGIE_TEST_KEYRING=1 with_keyring bash tests/support/with-postgres.sh \
    ctest --preset "$preset" -j "$(nproc)" "$@"
