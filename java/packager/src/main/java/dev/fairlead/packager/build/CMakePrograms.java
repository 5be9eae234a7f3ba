// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.build;

import java.util.Optional;

/**
 * The programs of the native build, which need not be on PATH.
 *
 * @param cmake CMake: a path, or a name on PATH
 * @param ninja Ninja; empty: CMake looks for it
 */
public record CMakePrograms(String cmake, Optional<String> ninja) {}
