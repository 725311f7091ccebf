# vigie_pinned_npm_package(): a tampered tarball, no network with a cache, no network without. Run with cmake -P.
file(REMOVE_RECURSE "${WORK}")
file(MAKE_DIRECTORY "${WORK}/content/package")
file(WRITE "${WORK}/content/package/file.txt" "content\n")
execute_process(COMMAND "${CMAKE_COMMAND}" -E tar czf "${WORK}/good.tgz" package WORKING_DIRECTORY "${WORK}/content"
                COMMAND_ERROR_IS_FATAL ANY)
file(SHA512 "${WORK}/good.tgz" hash)
string(SUBSTRING "${hash}" 0 32 short_hash)
file(WRITE "${WORK}/bad.tgz" "something else")
set(cached "${WORK}/cache/_scope_thing-1.0.0-${short_hash}.tgz")

file(WRITE "${WORK}/project/CMakeLists.txt" "
cmake_minimum_required(VERSION 3.25)
project(pinned LANGUAGES NONE)
list(APPEND CMAKE_MODULE_PATH \"${MODULE_FOLDER}\")
include(PinnedPackage)
vigie_pinned_npm_package(NAME @scope/thing VERSION 1.0.0 SHA512 ${hash} TARBALL_VARIABLE THING_TARBALL OUTPUT_DIR thing)
if(NOT EXISTS \"\${thing}/file.txt\")
  message(FATAL_ERROR \"nothing was unpacked\")
endif()
")

# The registry's port is closed, and curl is told of no proxy.
function(configure name expected)
  execute_process(
    COMMAND "${CMAKE_COMMAND}" -E env --unset=http_proxy --unset=HTTP_PROXY --unset=all_proxy --unset=ALL_PROXY
            "${CMAKE_COMMAND}" -S "${WORK}/project" -B "${WORK}/build-${name}" -DVIGIE_NPM_REGISTRY=http://127.0.0.1:9/
            "-DVIGIE_PACKAGE_CACHE=${WORK}/cache" ${ARGN}
    RESULT_VARIABLE result OUTPUT_VARIABLE output ERROR_VARIABLE output)
  string(REGEX REPLACE "[ \n]+" " " output "${output}")
  if(expected STREQUAL "ok")
    if(NOT result EQUAL 0)
      message(FATAL_ERROR "${name}: should have configured: ${output}")
    endif()
  elseif(result EQUAL 0 OR NOT output MATCHES "${expected}")
    message(FATAL_ERROR "${name}: should have failed with '${expected}': ${output}")
  endif()
endfunction()

configure(offline-no-cache "cannot be fetched.*configure with -DTHING_TARBALL=file")
file(GLOB left "${WORK}/cache/*")
if(left)
  message(FATAL_ERROR "a failed download stays in the cache: ${left}")
endif()
configure(given-tarball ok "-DTHING_TARBALL=${WORK}/good.tgz")
configure(given-tampered "is not the pinned tarball" "-DTHING_TARBALL=${WORK}/bad.tgz")
configure(given-missing "which is not there" "-DTHING_TARBALL=${WORK}/none.tgz")
configure_file("${WORK}/good.tgz" "${cached}" COPYONLY)
configure(offline-cached ok)
configure_file("${WORK}/bad.tgz" "${cached}" COPYONLY)
configure(cached-tampered "is not the pinned tarball")
message(STATUS "all cases behave")
