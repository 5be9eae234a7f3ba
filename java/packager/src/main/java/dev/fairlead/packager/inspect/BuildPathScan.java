// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.inspect;

import dev.fairlead.packager.binary.BinaryImage;
import dev.fairlead.packager.binary.Region;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks through all bytes of a library for paths that a build leaves: those that were named, anywhere, and those that begin
 * as home and temporary folders do, where a path can begin.
 */
final class BuildPathScan {
    /** Behind a letter a slash is inside of a path, unless the letters are an option of a compiler. */
    private static final Pattern TYPICAL = Pattern.compile("(?:(?<![\\w.~)}@%-])|(?<=-[ILFB]))"
            + "(?:/home/[\\w.-]+/|/Users/[\\w.-]+/|/root/|/tmp/[\\w.+-]+/|/build/[\\w.+-]+/|/private/var/folders/"
            + "|[A-Za-z]:[\\\\/]Users[\\\\/][\\w.-]+[\\\\/])[\\w./\\\\+@ -]*");

    private static final int LONGEST = 120;

    private final BinaryImage image;
    private final String text;
    private final Set<String> found = new LinkedHashSet<>();

    BuildPathScan(BinaryImage image) {
        this.image = image;
        // A character a byte.
        this.text = new String(image.content().copy(0, image.content().size()), StandardCharsets.ISO_8859_1);
    }

    /** The paths, each with the section that it is in. */
    List<String> find(List<String> named) {
        for (String path : named) {
            String bytes = new String(path.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
            for (int at = text.indexOf(bytes); at >= 0; at = text.indexOf(bytes, at + bytes.length())) {
                add(at, end(at + bytes.length()));
            }
        }
        Matcher typical = TYPICAL.matcher(text);
        while (typical.find()) {
            add(typical.start(), typical.end());
        }
        return new ArrayList<>(found);
    }

    private int end(int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) > ' ' && text.charAt(at) < 0x7F) {
            at++;
        }
        return at;
    }

    private void add(int begin, int end) {
        String path = text.substring(begin, Math.min(end, begin + LONGEST));
        found.add(path + " (" + section(begin) + ")");
    }

    private String section(int at) {
        return image.regions().stream()
                .filter(it -> at >= it.offset() && at - it.offset() < it.size())
                .map(Region::name)
                .findFirst()
                .orElse("outside of the sections, at byte " + at);
    }
}
