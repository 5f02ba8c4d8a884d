# SPDX-License-Identifier: GPL-3.0-or-later
# What `cmake --install` puts where, and the Debian package that CPack makes of it.
include(GNUInstallDirs)

set(SMARTER_APP_ID io.smartermetering.SmarterMetering)
set(desktop "${PROJECT_SOURCE_DIR}/resources/desktop")
install(TARGETS smarter-metering smarterctl RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")
install(FILES "${desktop}/${SMARTER_APP_ID}.desktop" DESTINATION "${CMAKE_INSTALL_DATADIR}/applications")
install(FILES "${desktop}/${SMARTER_APP_ID}.metainfo.xml" DESTINATION "${CMAKE_INSTALL_DATADIR}/metainfo")
install(FILES "${desktop}/${SMARTER_APP_ID}.svg" DESTINATION "${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps")
install(FILES README.md DESTINATION "${CMAKE_INSTALL_DOCDIR}")
install(DIRECTORY docs/ DESTINATION "${CMAKE_INSTALL_DOCDIR}/docs")
# A site on engines: the roles' units and accounts; what else is in deploy/ is to be adapted first (docs/operations.md).
set(SMARTER_SYSTEMD_DIR lib/systemd/system CACHE STRING "Where systemd finds units, below the prefix")
install(DIRECTORY deploy/systemd/ DESTINATION "${SMARTER_SYSTEMD_DIR}")
install(DIRECTORY deploy/sysusers.d/ DESTINATION lib/sysusers.d)
install(DIRECTORY deploy/ DESTINATION "${CMAKE_INSTALL_DOCDIR}/deploy"
        PATTERN systemd EXCLUDE PATTERN sysusers.d EXCLUDE)
install(FILES LICENSE DESTINATION "${CMAKE_INSTALL_DOCDIR}" RENAME copyright)

# `cpack` packs what is built, and does not build the tests for it.
set(CMAKE_SKIP_INSTALL_ALL_DEPENDENCY ON)
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME smarter-metering)
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "${PROJECT_DESCRIPTION}")
set(CPACK_PACKAGE_CONTACT "The Smarter Metering authors <authors@smartermetering.example>")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION utils)
# Libraries are found by what the programs link; what they load by name has to be said.
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libqt6sql6-sqlite, libqt6sql6-psql, libqca-qt6-plugins, qt6-svg-plugins, qt6-translations-l10n, tzdata")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "fonts-inter, qt6-wayland")
include(CPack)

find_program(SMARTER_DESKTOP_FILE_VALIDATE desktop-file-validate)
find_program(SMARTER_APPSTREAMCLI appstreamcli)
if(SMARTER_DESKTOP_FILE_VALIDATE)
  add_test(NAME desktop_entry_is_valid COMMAND "${SMARTER_DESKTOP_FILE_VALIDATE}" "${desktop}/${SMARTER_APP_ID}.desktop")
endif()
if(SMARTER_APPSTREAMCLI)
  add_test(NAME appstream_data_is_valid
    COMMAND "${SMARTER_APPSTREAMCLI}" validate --no-net --override=url-homepage-missing=info
            "${desktop}/${SMARTER_APP_ID}.metainfo.xml")
endif()
