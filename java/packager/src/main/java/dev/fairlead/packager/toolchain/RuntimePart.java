// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.toolchain;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A library of a toolchain that it may link into what it builds.
 *
 * @param name its name: {@code libc++}
 * @param version its version, or that of the toolchain which brings it
 * @param licence its licence as an SPDX expression
 * @param text the licence's text; empty when the installation has none
 */
public record RuntimePart(String name, String version, String licence, Optional<Path> text) {}
