#!/usr/bin/env bash
# Installs what is missing, builds and passes every test, headless. Usage: bash tests/run.sh [PRESET [ctest arguments…]]
# VIGIE_TARGETS="a b" builds only these; the ctest arguments must then choose tests that they make.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/../app/setup.sh"

preset="${1:-release}"
[ $# = 0 ] || shift

install_packages
# shellcheck disable=SC2086
build "$preset" ${VIGIE_TARGETS:-}

say "Testing ($preset)"
cd "$root"
unset DISPLAY WAYLAND_DISPLAY
VIGIE_TEST_KEYRING=1 with_keyring bash tests/support/with-postgres.sh \
    ctest --preset "$preset" -j "$(nproc)" "$@"
