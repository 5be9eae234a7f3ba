// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.model;

/** Who may use a member. Everything in C is public. */
public enum Access {
    /** Usable by all. */
    PUBLIC,
    /** Usable by subclasses (C++). */
    PROTECTED,
    /** Usable by its own class (C++). */
    PRIVATE
}
