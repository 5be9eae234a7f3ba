// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.cli;

import dev.fairlead.packager.config.ConfigKey;
import dev.fairlead.packager.config.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Options that say what a table of a fairlead.toml may say, too.
 *
 * @param <K> the keys of the table
 */
abstract class SettingsOptions<K extends Enum<K> & ConfigKey> {
    private final Map<K, List<String>> values = new TreeMap<>();

    /** {@return what was said on the command line} */
    final Settings<K> settings() {
        return new Settings<>(values);
    }

    final void set(K key, String value) {
        values.put(key, List.of(value));
    }

    final void add(K key, String value) {
        values.computeIfAbsent(key, it -> new ArrayList<>()).add(value);
    }
}
