// SPDX-License-Identifier: Apache-2.0
/**
 * Makes of what was built, on one machine or several, what a repository of Maven holds: jars and native archives a
 * platform, poms, checksums, a bill of materials. The same input gives the same bytes.
 */
@NullMarked
package dev.fairlead.packager.pack;

import org.jspecify.annotations.NullMarked;
