# vigie_sqlcipher: SQLCipher 4.14.0 (SQLite 3.51.3) from its pinned archive, static, its symbols hidden from the dynamic linker.
# Its own target, compiled once. Linking a plain SQLite instead is a link error: models/store calls sqlite3_key_v2.
#   -DSQLCIPHER_TARBALL=file      takes that file (held to the same hash)
#   -DVIGIE_SYSTEM_SQLCIPHER=ON   uses the system's library, refused unless it answers PRAGMA cipher_version with 4.14 or later
include_guard(GLOBAL)
include(PinnedPackage)

find_package(OpenSSL 3 REQUIRED COMPONENTS Crypto)
# Whoever links the static library is in another folder.
set_target_properties(OpenSSL::Crypto PROPERTIES IMPORTED_GLOBAL TRUE)
option(VIGIE_SYSTEM_SQLCIPHER "Use the system's SQLCipher instead of the pinned one" OFF)

if(VIGIE_SYSTEM_SQLCIPHER)
  find_package(PkgConfig REQUIRED)
  pkg_check_modules(SYSTEM_SQLCIPHER REQUIRED IMPORTED_TARGET sqlcipher)
  # The .pc file's version is SQLite's in some releases and SQLCipher's in others: ask the library.
  file(WRITE "${CMAKE_BINARY_DIR}/sqlcipher_version.c" "
#include <sqlite3.h>
#include <stdio.h>
static int show(void *unused, int n, char **values, char **names) { (void)unused; (void)n; (void)names; puts(values[0]); return 0; }
int main(void) { sqlite3 *db; return sqlite3_open(\":memory:\", &db) || sqlite3_exec(db, \"PRAGMA cipher_version\", show, 0, 0); }
")
  try_run(ran compiled "${CMAKE_BINARY_DIR}/sqlcipher_probe" "${CMAKE_BINARY_DIR}/sqlcipher_version.c"
          LINK_LIBRARIES PkgConfig::SYSTEM_SQLCIPHER COMPILE_DEFINITIONS -DSQLITE_HAS_CODEC RUN_OUTPUT_VARIABLE found)
  string(REGEX MATCH "^[0-9]+\\.[0-9]+" found "${found}")
  if(NOT compiled OR NOT ran EQUAL 0 OR found VERSION_LESS 4.14)
    message(FATAL_ERROR "The system's SQLCipher is not usable: PRAGMA cipher_version says '${found}', 4.14 is needed.")
  endif()
  add_library(vigie_sqlcipher INTERFACE)
  target_link_libraries(vigie_sqlcipher INTERFACE PkgConfig::SYSTEM_SQLCIPHER)
  target_compile_definitions(vigie_sqlcipher INTERFACE SQLITE_HAS_CODEC)
  return()
endif()

vigie_pinned_npm_package(
  NAME @journeyapps/sqlcipher VERSION 6.0.0
  SHA512 626592408478727bfee4bdfc9582684bf74817ff9b11905a0020136de4f2ab85ca8cc1dcc5d22516712504b888a9af6bc2c78e222988623b9d80e382a2fb9ddd
  TARBALL_VARIABLE SQLCIPHER_TARBALL
  OUTPUT_DIR package)

add_library(vigie_sqlcipher STATIC "${package}/deps/sqlcipher-amalgamation/sqlite3.c")
target_include_directories(vigie_sqlcipher SYSTEM PUBLIC "${package}/deps/sqlcipher-amalgamation")
target_compile_definitions(vigie_sqlcipher
  PUBLIC SQLITE_HAS_CODEC
  PRIVATE SQLCIPHER_CRYPTO_OPENSSL SQLITE_EXTRA_INIT=sqlcipher_extra_init SQLITE_EXTRA_SHUTDOWN=sqlcipher_extra_shutdown
          SQLITE_THREADSAFE=2 SQLITE_TEMP_STORE=3 HAVE_STDINT_H=1 SQLCIPHER_OMIT_DEFAULT_LOGGING SQLITE_ENABLE_FTS5
          SQLITE_OMIT_LOAD_EXTENSION SQLITE_DQS=0)
set_target_properties(vigie_sqlcipher PROPERTIES C_VISIBILITY_PRESET hidden AUTOMOC OFF)
target_compile_options(vigie_sqlcipher PRIVATE -w)
if(VIGIE_SANITIZERS)
  # Third-party code whose arithmetic is its own affair: memory and threads are watched, undefined behaviour is not.
  target_compile_options(vigie_sqlcipher PRIVATE -fno-sanitize=undefined)
endif()
target_link_libraries(vigie_sqlcipher PUBLIC OpenSSL::Crypto ${CMAKE_DL_LIBS})
