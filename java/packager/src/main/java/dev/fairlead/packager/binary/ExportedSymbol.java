// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.binary;

import java.util.Optional;

/**
 * What others can find in a binary.
 *
 * @param name the name, on macOS without the underscore that C puts before it
 * @param version ELF's version of the symbol; empty where there is none
 * @param kind what it stands for
 * @param weak whether another definition takes its place
 */
public record ExportedSymbol(String name, Optional<String> version, SymbolKind kind, boolean weak) {}
