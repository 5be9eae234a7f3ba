// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator;

/** What is emitted. */
public enum Layer {
    /** Complete and mechanical, in jextract's shape; needs java.base alone. */
    RAW,
    /** The raw layer and over it what a Java developer would have written by hand; needs the runtime. */
    API
}
