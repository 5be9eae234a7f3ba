// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.config;

import java.util.Locale;

/** A key of a table of a fairlead.toml, and the option that says the same. Implemented by one enum a table. */
public interface ConfigKey {
    /** {@return the name of the constant} */
    String name();

    /** {@return whether it takes several values} */
    boolean isList();

    /**
     * Tells paths, which are relative to the toml.
     *
     * @param value a value of this key
     * @return whether it is the path of a file or folder
     */
    boolean isPath(String value);

    /** {@return as it stands in a toml} */
    default String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
