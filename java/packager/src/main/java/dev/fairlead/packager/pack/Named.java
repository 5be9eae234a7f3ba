// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.pack;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A name and an address: of a developer {@code NAME <EMAIL>}, of a licence {@code NAME <URL>}.
 *
 * @param name the name
 * @param address the address; empty without one
 */
record Named(String name, Optional<String> address) {
    private static final Pattern FORM = Pattern.compile("(.*?)\\s*<([^<>]+)>\\s*");

    static Named of(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches()
                ? new Named(form.group(1).strip(), Optional.of(form.group(2).strip()))
                : new Named(text.strip(), Optional.empty());
    }

    /** The address of a licence: without one, the page that SPDX has of each. */
    String licenceUrl() {
        return address.orElseGet(() -> "https://spdx.org/licenses/" + name + ".html");
    }
}
