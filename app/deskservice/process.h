// What the operating system must know of this process; one file a platform.
#pragma once

namespace vigie::deskservice {

/// No core file and no debugger: the process holds clear text. Left out of sanitizer builds, which need both. Files it makes
/// are its owner's alone.
void harden();

/// As many open files as the system lets us have: each workstation is two connections.
void raiseFileLimit();

/// Must be called before the first thread starts: SIGTERM and SIGINT then wait for waitForStop(), and a closed pipe is an error
/// instead of the end.
void holdStopSignals();
/// Returns at SIGTERM or SIGINT.
void waitForStop();

} // namespace vigie::deskservice
