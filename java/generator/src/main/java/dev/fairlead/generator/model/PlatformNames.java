// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Names of platforms, as few as say the same. */
public final class PlatformNames {
    private PlatformNames() {}

    /**
     * Says an operating system for all its platforms.
     *
     * @param some some platforms: {@code windows-x86_64, windows-aarch64, linux-x86_64}
     * @param all all that there are
     * @return names that mean the same: {@code windows, linux-x86_64}
     */
    public static List<String> shortened(List<String> some, List<String> all) {
        Map<String, List<String>> systems = new LinkedHashMap<>();
        some.forEach(it ->
                systems.computeIfAbsent(system(it), _ -> new ArrayList<>()).add(it));
        List<String> names = new ArrayList<>();
        systems.forEach((system, members) -> {
            long known = all.stream().filter(it -> system(it).equals(system)).count();
            names.addAll(members.size() == known ? List.of(system) : members);
        });
        return names;
    }

    private static String system(String platform) {
        int dash = platform.indexOf('-');
        return dash < 0 ? platform : platform.substring(0, dash);
    }
}
