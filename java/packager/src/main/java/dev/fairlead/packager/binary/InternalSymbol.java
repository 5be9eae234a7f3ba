// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.binary;

/**
 * What is defined in a binary for itself alone.
 *
 * @param name the name, on macOS without the underscore that C puts before it
 * @param kind what it stands for
 */
public record InternalSymbol(String name, SymbolKind kind) {}
