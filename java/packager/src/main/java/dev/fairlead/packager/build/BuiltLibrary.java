// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.build;

import dev.fairlead.packager.inspect.Inspection;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A shared library.
 *
 * @param name the name of its CMake target
 * @param linked as the linker wrote it, with its symbols
 * @param file as it is shipped: stripped, at META-INF/native/PLATFORM/ below the folder of libraries
 * @param debugInfo what debuggers need beside it; empty when it was built without
 * @param inspection what its inspection found
 */
public record BuiltLibrary(String name, Path linked, Path file, Optional<Path> debugInfo, Inspection inspection) {}
