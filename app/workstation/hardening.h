// What keeps the memory of the process to itself. The one file that differs by platform.
#pragma once

namespace vigie {

/// No core files, and no attaching of debuggers by the same account (Linux). Called first in main(). Under a sanitizer it does
/// nothing: their leak check attaches to the process.
void hardenProcess();

} // namespace vigie
