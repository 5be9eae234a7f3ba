// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.abi;

import dev.fairlead.generator.model.HeaderModel;

/** What happens between the parts of the generator. */
interface Plant {
    /** Nothing happens. */
    Plant NOTHING = new Plant() {};

    /** What the emitters get of what the reader gave. */
    default HeaderModel in(HeaderModel model) {
        return model;
    }

    /** What the compiler gets of the C that was written for shims. */
    default String inShim(String source) {
        return source;
    }
}
