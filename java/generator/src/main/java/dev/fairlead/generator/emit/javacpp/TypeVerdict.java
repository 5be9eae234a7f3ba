// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.javacpp;

import java.util.List;

/** Whether a type can cross, and what JavaCPP has to know of it. */
sealed interface TypeVerdict {
    /**
     * It can.
     *
     * @param infos what the InfoMap says of it
     */
    record Crosses(List<InfoLine> infos) implements TypeVerdict {
        public Crosses {
            infos = List.copyOf(infos);
        }
    }

    /**
     * It cannot.
     *
     * @param reason why, in words
     */
    record Refused(String reason) implements TypeVerdict {}

    static TypeVerdict crosses(InfoLine... infos) {
        return new Crosses(List.of(infos));
    }
}
