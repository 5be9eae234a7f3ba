// SPDX-License-Identifier: Apache-2.0
/** Runs CMake once a platform, several at a time, and gathers the shared libraries that come out. */
@NullMarked
package dev.fairlead.packager.build;

import org.jspecify.annotations.NullMarked;
