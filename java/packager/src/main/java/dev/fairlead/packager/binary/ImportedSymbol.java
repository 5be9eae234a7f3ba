// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.binary;

import java.util.Optional;

/**
 * What a binary takes from others.
 *
 * @param name the name, on macOS without the underscore that C puts before it; {@code #12} where Windows has numbers
 * @param version ELF's version, such as GLIBC_2.17; empty where there is none
 * @param library the library that it is looked for in; empty where the format does not say
 * @param weak whether the binary loads without it
 */
public record ImportedSymbol(String name, Optional<String> version, Optional<String> library, boolean weak) {}
