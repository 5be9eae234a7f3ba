// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.model;

/** The language a declaration was written in. C++ declarations carry owners, overloads and access; C's have none. */
public enum Language {
    /** C: one function a name, no owners. */
    C,
    /** C++: reserved for readers to come; nothing in this version produces it. */
    CXX
}
