# vigie_library(models/domain SOURCES a.cpp b.h LINK Qt6::Core)
#   The target of a folder: vigie_models_domain. In LINK it is written vigie::models/domain. LINK is public.
#   PRIVATE names what no includer of its headers needs. PCH names the precompiled header flavour: core (default), widgets, none.
#   MOC when a header or source of it has Q_OBJECT.
# vigie_program(vigie SOURCES … LINK …)
# vigie_test(calendar_zones SOURCES zones.cpp LINK vigie::models/calendar [ENV NAME=value …] [LABELS …])
#   A Qt Test program run by ctest, headless.
include_guard(GLOBAL)

# Four precompiled headers for the whole tree, two of the product and two of its tests, each compiled once: a copy a target costs
# 125 MB and more, and half a minute. Qt Test reads all of Qt Core; its own headers change with each target and are in none.
set(VIGIE_PCH_core <QtCore/QByteArray> <QtCore/QDateTime> <QtCore/QDebug> <QtCore/QHash> <QtCore/QJsonArray> <QtCore/QJsonDocument>
    <QtCore/QJsonObject> <QtCore/QObject> <QtCore/QString> <QtCore/QStringList> <QtCore/QTimeZone>
    <algorithm> <chrono> <functional> <memory> <optional> <string> <unordered_map> <utility> <variant> <vector>)
set(VIGIE_PCH_widgets ${VIGIE_PCH_core} <QtGui/QAccessible> <QtGui/QAction> <QtGui/QKeyEvent> <QtGui/QPainter> <QtWidgets/QApplication>
    <QtWidgets/QAbstractItemView> <QtWidgets/QBoxLayout> <QtWidgets/QLabel> <QtWidgets/QLineEdit> <QtWidgets/QPushButton>
    <QtWidgets/QStackedWidget> <QtWidgets/QWidget>)
set(VIGIE_PCH_core_test ${VIGIE_PCH_core} <QtCore/QtCore>)
set(VIGIE_PCH_widgets_test ${VIGIE_PCH_widgets} <QtCore/QtCore>)
# A test is compiled more often than its own code matters; what it tries is optimised in full. Under sanitizers half of the time that a
# test takes to compile went into optimising.
add_library(vigie_test_options INTERFACE)
target_compile_options(vigie_test_options INTERFACE $<$<CONFIG:Release>:-O1> $<$<CONFIG:Debug>:-O0>)
target_link_libraries(vigie_test_options INTERFACE vigie_options)
# Written only when it differs: a new time stamp would compile the headers again at each configure.
file(CONFIGURE OUTPUT "${CMAKE_BINARY_DIR}/pch/empty.cpp" CONTENT "")
foreach(flavour core widgets core_test widgets_test)
  add_library(vigie_pch_${flavour} STATIC EXCLUDE_FROM_ALL "${CMAKE_BINARY_DIR}/pch/empty.cpp")
  target_precompile_headers(vigie_pch_${flavour} PRIVATE ${VIGIE_PCH_${flavour}})
endforeach()
target_link_libraries(vigie_pch_core PRIVATE vigie_options Qt6::Core)
target_link_libraries(vigie_pch_widgets PRIVATE vigie_options Qt6::Widgets)
target_link_libraries(vigie_pch_core_test PRIVATE vigie_test_options Qt6::Core)
target_link_libraries(vigie_pch_widgets_test PRIVATE vigie_test_options Qt6::Widgets)

# Folder names to alias names: CMake allows no slash in an alias.
macro(_vigie_resolve list)
  list(TRANSFORM ${list} REPLACE "/" "_" REGEX "^vigie::")
endmacro()

macro(_vigie_order sources)
  if(VIGIE_UNITY_BACKWARDS)
    list(REVERSE ${sources})
  endif()
endmacro()

function(_vigie_configure target pch moc)
  set_target_properties(${target} PROPERTIES UNITY_BUILD ${VIGIE_UNITY} UNITY_BUILD_BATCH_SIZE 8)
  if(moc)
    # No Q_OBJECT stands behind a macro of the compiler, which would be asked for them target by target.
    set_target_properties(${target} PROPERTIES AUTOMOC ON AUTOMOC_COMPILER_PREDEFS OFF)
    # Most hold nothing; loading 130 MB to compile that takes longer than the few others gain.
    set_source_files_properties("${CMAKE_CURRENT_BINARY_DIR}/${target}_autogen/mocs_compilation.cpp"
      PROPERTIES SKIP_PRECOMPILE_HEADERS ON)
  endif()
  target_link_libraries(${target} PRIVATE vigie_options)
  if(NOT pch STREQUAL "none")
    target_precompile_headers(${target} REUSE_FROM vigie_pch_${pch})
  endif()
endfunction()

# moc for what the sources include of it: "zones.moc", made of zones.cpp, or "moc_suites.cpp", made of suites.h beside it. AUTOMOC
# would do the same, and take several seconds a target to find out.
function(_vigie_moc_included target)
  get_target_property(sources ${target} SOURCES)
  set(folder "${CMAKE_CURRENT_BINARY_DIR}/${target}_moc")
  file(MAKE_DIRECTORY "${folder}")
  foreach(source IN LISTS sources)
    cmake_path(ABSOLUTE_PATH source BASE_DIRECTORY "${CMAKE_CURRENT_SOURCE_DIR}")
    file(STRINGS "${source}" lines REGEX "^#include \"([a-z_]+\\.moc|moc_[a-z_]+\\.cpp)\"$")
    foreach(line IN LISTS lines)
      string(REGEX REPLACE "^#include \"(.*)\"$" "\\1" made "${line}")
      set(of "${source}")
      if(made MATCHES "^moc_(.*)\\.cpp$")
        cmake_path(REPLACE_FILENAME of "${CMAKE_MATCH_1}.h")
      endif()
      add_custom_command(OUTPUT "${folder}/${made}" COMMAND Qt6::moc -DQT_NO_KEYWORDS "${of}" -o "${folder}/${made}" DEPENDS "${of}" COMMENT "" VERBATIM)
      set_source_files_properties("${folder}/${made}" PROPERTIES HEADER_FILE_ONLY ON)
      target_sources(${target} PRIVATE "${folder}/${made}")
    endforeach()
  endforeach()
  target_include_directories(${target} PRIVATE "${folder}")
endfunction()

function(vigie_library folder)
  cmake_parse_arguments(PARSE_ARGV 1 arg "MOC" "PCH" "SOURCES;LINK;PRIVATE")
  _vigie_resolve(arg_LINK)
  _vigie_resolve(arg_PRIVATE)
  _vigie_order(arg_SOURCES)
  string(REPLACE "/" "_" name "vigie_${folder}")
  add_library(${name} STATIC ${arg_SOURCES})
  string(REPLACE "/" "_" alias "vigie::${folder}")
  add_library(${alias} ALIAS ${name})
  target_include_directories(${name} PUBLIC "${CMAKE_SOURCE_DIR}")
  target_link_libraries(${name} PUBLIC ${arg_LINK} PRIVATE ${arg_PRIVATE})
  if(NOT arg_PCH)
    set(arg_PCH core)
  endif()
  _vigie_configure(${name} ${arg_PCH} ${arg_MOC})
endfunction()

function(vigie_program name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "MOC" "PCH" "SOURCES;LINK")
  _vigie_resolve(arg_LINK)
  _vigie_order(arg_SOURCES)
  add_executable(${name} ${arg_SOURCES})
  target_link_libraries(${name} PRIVATE ${arg_LINK})
  if(NOT arg_PCH)
    set(arg_PCH none)
  endif()
  _vigie_configure(${name} ${arg_PCH} ${arg_MOC})
endfunction()

function(vigie_test name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "PCH;TIMEOUT" "SOURCES;LINK;ENV;LABELS")
  _vigie_resolve(arg_LINK)
  _vigie_order(arg_SOURCES)
  add_executable(test_${name} ${arg_SOURCES})
  target_link_libraries(test_${name} PRIVATE vigie_test_options Qt6::Test ${arg_LINK})
  set_target_properties(test_${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/tests")
  if(NOT arg_PCH)
    set(arg_PCH core)
  endif()
  _vigie_configure(test_${name} ${arg_PCH}_test OFF)
  _vigie_moc_included(test_${name})
  if(NOT arg_TIMEOUT)
    set(arg_TIMEOUT 300)
  endif()
  add_test(NAME ${name} COMMAND test_${name})
  set_tests_properties(${name} PROPERTIES TIMEOUT ${arg_TIMEOUT} LABELS "${arg_LABELS}"
    ENVIRONMENT "QT_QPA_PLATFORM=offscreen;VIGIE_SOURCE_DIR=${CMAKE_SOURCE_DIR};VIGIE_BIN_DIR=${CMAKE_BINARY_DIR}/bin;${arg_ENV}")
endfunction()
