// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.record;

import java.util.Optional;

/**
 * A library of a toolchain, such as libc++, which may have been linked into what was built.
 *
 * @param name its name
 * @param version its version, or that of the toolchain which brings it
 * @param licence its licence as an SPDX expression
 * @param text the file of the licence's text, in the folder of the platform; empty when the toolchain has none
 */
public record PartRecord(String name, String version, String licence, Optional<String> text) {}
