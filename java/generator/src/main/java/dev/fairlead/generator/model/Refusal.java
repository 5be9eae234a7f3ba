// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.model;

/**
 * A declaration that was left out, and why. Nothing is ever left out without one.
 *
 * @param symbol what was left out
 * @param reason why
 * @param detail what exactly, in the words of this declaration: {@code parameter 'ap' is a va_list}
 */
public record Refusal(Symbol symbol, RefusalReason reason, String detail) {}
