// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.binary;

/** What a symbol stands for. */
public enum SymbolKind {
    /** Code. */
    FUNCTION,
    /** A variable or a constant. */
    DATA,
    /** A variable of each thread. */
    THREAD_LOCAL,
    /** The format does not say, or something else, such as another library's symbol that is passed on. */
    OTHER
}
