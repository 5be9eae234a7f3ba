// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.cli;

/** The engines that {@code --engine} names. One more is one more class, and a line of this one. */
enum Engine {
    FAIRLEAD,
    JEXTRACT;

    BindEngine implementation() {
        return switch (this) {
            case FAIRLEAD -> new FairleadEngine();
            case JEXTRACT -> new JextractEngine();
        };
    }
}
