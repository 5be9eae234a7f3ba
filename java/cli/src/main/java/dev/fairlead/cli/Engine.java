// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.cli;

/** The engines that {@code --engine} names. One more is one more class, and a line of this one. */
enum Engine {
    FAIRLEAD,
    JAVACPP,
    JEXTRACT;

    BindEngine implementation() {
        return switch (this) {
            case FAIRLEAD -> new FairleadEngine();
            case JAVACPP -> new JavaCppEngine();
            case JEXTRACT -> new JextractEngine();
        };
    }
}
