# SPDX-License-Identifier: GPL-3.0-or-later
# How every target of this project is built: one mechanism, so that one file says the rules.

set(CMAKE_CXX_STANDARD 23)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_CXX_SCAN_FOR_MODULES OFF)
set(CMAKE_AUTOMOC ON)
set(CMAKE_AUTORCC ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

find_program(SMARTER_CCACHE ccache)
if(SMARTER_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${SMARTER_CCACHE}")
endif()

set(SMARTER_SANITIZE "" CACHE STRING "Sanitizers to build with, as -fsanitize takes them")

add_library(smarter_options INTERFACE)
target_include_directories(smarter_options INTERFACE "${PROJECT_SOURCE_DIR}")
target_compile_options(smarter_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion -Werror
  -fstack-protector-strong -fvisibility=hidden)
target_compile_definitions(smarter_options INTERFACE
  QT_NO_KEYWORDS QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_FOREACH
  QT_DISABLE_DEPRECATED_BEFORE=0x060400)
if(SMARTER_SANITIZE)
  target_compile_options(smarter_options INTERFACE -fsanitize=${SMARTER_SANITIZE} -fno-omit-frame-pointer)
  target_link_options(smarter_options INTERFACE -fsanitize=${SMARTER_SANITIZE})
endif()

# smarter_library(NAME SOURCES … [DEPENDS …] [PRIVATE_DEPENDS …]): one static library, one folder.
function(smarter_library name)
  cmake_parse_arguments(ARG "" "" "SOURCES;DEPENDS;PRIVATE_DEPENDS" ${ARGN})
  add_library(${name} STATIC ${ARG_SOURCES})
  target_link_libraries(${name} PUBLIC smarter_options ${ARG_DEPENDS} PRIVATE ${ARG_PRIVATE_DEPENDS})
endfunction()

# smarter_program(NAME SOURCES … DEPENDS …)
function(smarter_program name)
  cmake_parse_arguments(ARG "" "" "SOURCES;DEPENDS" ${ARGN})
  add_executable(${name} ${ARG_SOURCES})
  target_link_libraries(${name} PRIVATE smarter_options ${ARG_DEPENDS})
endfunction()

# What the sanitizers' presets build.
add_custom_target(sanitizable)

# smarter_test(NAME DEPENDS … [LONG] [THREADS] [GUI]): tests/<kind>/NAME.cpp, run by ctest, offscreen.
# LONG tests carry the label `long` and stay out of the default run. THREADS (`threads`) have several threads at work
# and are what the tsan preset runs; GUI (`gui`) stay out of both sanitizers' presets: Qt is not built for them.
# POSTGRESQL: the same program runs a second time, as NAME_postgresql, its stores on a server that it starts.
function(smarter_test name)
  cmake_parse_arguments(ARG "LONG;THREADS;GUI;POSTGRESQL" "TIMEOUT" "DEPENDS;SOURCES" ${ARGN})
  add_executable(${name} ${name}.cpp ${ARG_SOURCES})
  target_link_libraries(${name} PRIVATE smarter_options Qt6::Test ${ARG_DEPENDS})
  add_test(NAME ${name} COMMAND ${name})
  if(NOT ARG_TIMEOUT)
    set(ARG_TIMEOUT 900)
  endif()
  # Qt Test ends a function after five minutes; sanitizers take longer on a busy machine.
  set(patience "")
  if(SMARTER_SANITIZE)
    set(patience "QTEST_FUNCTION_TIMEOUT=800000;")
  endif()
  set(environment "${patience}QT_QPA_PLATFORM=offscreen;SMARTER_SOURCE_DIR=${PROJECT_SOURCE_DIR};SMARTER_BIN_DIR=${CMAKE_BINARY_DIR}/bin;TSAN_OPTIONS=suppressions=${PROJECT_SOURCE_DIR}/tests/tsan.supp")
  set_tests_properties(${name} PROPERTIES TIMEOUT ${ARG_TIMEOUT} ENVIRONMENT "${environment}")
  if(ARG_POSTGRESQL)
    add_test(NAME ${name}_postgresql COMMAND ${name})
    set_tests_properties(${name}_postgresql PROPERTIES TIMEOUT ${ARG_TIMEOUT} LABELS postgresql
      ENVIRONMENT "${environment};SMARTER_TEST_STORE=postgresql")
  endif()
  set(labels "")
  foreach(label LONG THREADS GUI)
    if(ARG_${label})
      string(TOLOWER ${label} lower)
      list(APPEND labels ${lower})
    endif()
  endforeach()
  set_tests_properties(${name} PROPERTIES LABELS "${labels}")
  if(NOT ARG_GUI AND NOT ARG_LONG)
    add_dependencies(sanitizable ${name})
  endif()
endfunction()
