// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.config;

import java.util.List;

/** Why a table of a fairlead.toml cannot be used. The message has every mistake, one a line. */
public final class ConfigException extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean toml;

    ConfigException(boolean toml, List<String> mistakes) {
        super(String.join("\n", mistakes));
        this.toml = toml;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }

    /** {@return whether the file is TOML, and says what it must not} */
    public boolean isToml() {
        return toml;
    }
}
