# Compiler, warnings, hardening, sanitizers, ccache: the same for every target.
include_guard(GLOBAL)

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_C_STANDARD 11)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")

if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release)
endif()

set(CMAKE_CXX_FLAGS_RELEASE "-O2 -DNDEBUG")
set(CMAKE_C_FLAGS_RELEASE "-O2 -DNDEBUG")

set(VIGIE_SANITIZERS "" CACHE STRING "Sanitizers for every target, e.g. address,undefined or thread")

find_program(VIGIE_CCACHE ccache)
if(VIGIE_CCACHE)
  # With precompiled headers, ccache must not look at their time stamps or defines. Paths below the source folder are taken
  # relative to it, so that a second clone finds what the first one compiled.
  set(launcher "${CMAKE_COMMAND}" -E env "CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime"
               "CCACHE_BASEDIR=${CMAKE_SOURCE_DIR}" CCACHE_NOHASHDIR=1 "${VIGIE_CCACHE}")
  set(CMAKE_C_COMPILER_LAUNCHER "${launcher}")
  set(CMAKE_CXX_COMPILER_LAUNCHER "${launcher}")
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    add_compile_options($<$<COMPILE_LANGUAGE:CXX>:-fpch-preprocess>)
  elseif(CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
    add_compile_options("$<$<COMPILE_LANGUAGE:CXX>:SHELL:-Xclang -fno-pch-timestamp>")
  endif()
endif()

add_compile_options(-fstack-protector-strong)
if(CMAKE_BUILD_TYPE STREQUAL "Release")
  add_compile_options(-U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2)
endif()
include(CheckPIESupported)
check_pie_supported()
add_link_options(-Wl,-z,relro,-z,now)
# Of binutils too, and four times as fast: a change in a low folder links thirty programs.
include(CheckLinkerFlag)
check_linker_flag(CXX -fuse-ld=gold VIGIE_GOLD)
if(VIGIE_GOLD)
  add_link_options(-fuse-ld=gold)
endif()

if(VIGIE_SANITIZERS)
  add_compile_options(-fsanitize=${VIGIE_SANITIZERS} -fno-omit-frame-pointer)
  add_link_options(-fsanitize=${VIGIE_SANITIZERS})
  if(VIGIE_SANITIZERS MATCHES "undefined")
    add_compile_options(-fno-sanitize-recover=undefined)
    if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
      # Of g++ no part; clang 14 writes what its assembler refuses for a coroutine (the desk's server).
      add_compile_options(-fno-sanitize=function)
    endif()
  endif()
endif()

# What our own code is compiled with; third-party code is not held to it.
add_library(vigie_options INTERFACE)
target_compile_options(vigie_options INTERFACE
  $<$<COMPILE_LANGUAGE:CXX>:-Wall -Wextra -Wpedantic -Wconversion -Wnon-virtual-dtor -Woverloaded-virtual -Werror>)

# Several sources of a target are compiled as one: what they include and instantiate in common is done once, which halves a full
# build. Few enough that one changed source is compiled in seconds. Names at the top of a source must then be its own in the
# folder. The dev preset takes them in the opposite order, so that no source leans on what those before it include; the alone
# preset compiles each by itself, which takes twice as long and finds what leans on both sides.
option(VIGIE_UNITY "Compile several sources of a target as one" ON)
option(VIGIE_UNITY_BACKWARDS "Those at the end of the list first" OFF)
if(NOT VIGIE_UNITY)
  target_compile_options(vigie_options INTERFACE $<$<COMPILE_LANGUAGE:CXX>:-Wshadow>)
elseif(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # A source that is included into another is taken for a header, and its names for those of the next.
  target_compile_options(vigie_options INTERFACE $<$<COMPILE_LANGUAGE:CXX>:-Wshadow=local -Wno-subobject-linkage>)
endif()
# Some libraries bring -pthread along and some do not; with it everywhere one precompiled header fits all.
target_compile_options(vigie_options INTERFACE -pthread)
target_compile_definitions(vigie_options INTERFACE QT_NO_CAST_FROM_ASCII QT_NO_KEYWORDS QT_NO_FOREACH QT_DISABLE_DEPRECATED_BEFORE=0x060400)
target_include_directories(vigie_options INTERFACE "${CMAKE_SOURCE_DIR}")
