// SPDX-License-Identifier: Apache-2.0
/** Compilers and linkers behind one interface: what CMake is told so that it builds for a platform. */
@NullMarked
package dev.fairlead.packager.toolchain;

import org.jspecify.annotations.NullMarked;
