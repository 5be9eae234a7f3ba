// SPDX-License-Identifier: Apache-2.0
/**
 * The gate that no bad native artifact passes: finds libraries in files, jars and folders, and runs every check on each,
 * all findings at once. A check says what it found, or why it could not look.
 */
@NullMarked
package dev.fairlead.packager.inspect;

import org.jspecify.annotations.NullMarked;
