# vigie_add_translations(target): compiles translations/*.ts and puts them into the target's resources, under /translations.
# vigie_lupdate: collects the texts of ui/ and app/ into the .ts files; it is run by hand, after texts have changed.
include_guard(GLOBAL)

set(VIGIE_TRANSLATION_FILES "${CMAKE_SOURCE_DIR}/translations/vigie_fr.ts" "${CMAKE_SOURCE_DIR}/translations/vigie_en.ts")

function(vigie_add_translations target)
  set(compiled "")
  foreach(source IN LISTS VIGIE_TRANSLATION_FILES)
    get_filename_component(name "${source}" NAME_WE)
    set(result "${CMAKE_CURRENT_BINARY_DIR}/${name}.qm")
    add_custom_command(OUTPUT "${result}"
      COMMAND Qt6::lrelease -silent "${source}" -qm "${result}"
      DEPENDS "${source}" VERBATIM)
    list(APPEND compiled "${result}")
  endforeach()
  qt_add_resources(${target} translations PREFIX "/translations" BASE "${CMAKE_CURRENT_BINARY_DIR}" FILES ${compiled})
endfunction()

# -I lets it find the classes' headers: without them the contexts lack their namespace and nothing is translated.
add_custom_target(vigie_lupdate
  COMMAND Qt6::lupdate -silent -locations none -no-obsolete -I . ui app -source-language en_GB -target-language fr_FR
          -ts translations/vigie_fr.ts
  COMMAND Qt6::lupdate -silent -locations none -no-obsolete -pluralonly -I . ui app -source-language en_GB -target-language en_GB
          -ts translations/vigie_en.ts
  WORKING_DIRECTORY "${CMAKE_SOURCE_DIR}" VERBATIM)
