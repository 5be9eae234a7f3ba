// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.model;

/**
 * A macro to which somebody gives the types that C does not: it becomes a function.
 *
 * @param prototype a prototype of C, with the macro's name: {@code int MAX(int a, int b)}; one that takes nothing,
 *     {@code int current_mode(void)}, is also that of a macro without arguments
 * @param location where that is said
 * @param length how many characters of that line it is
 */
public record DeclaredMacro(String prototype, SourceLocation location, int length) {}
