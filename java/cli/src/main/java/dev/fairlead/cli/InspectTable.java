// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.cli;

import dev.fairlead.packager.inspect.CheckStatus;
import dev.fairlead.packager.inspect.Facts;
import dev.fairlead.packager.inspect.Inspection;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A line for each library: what it is, and how many checks it passed.
 *
 * @param inspections one a library
 */
record InspectTable(List<Inspection> inspections) {
    private static final List<String> HEAD = List.of(
            "file", "platform", "bytes", "oldest system", "exports", "needs", "signed", "build id", "checks passed");
    private static final int ID_LENGTH = 12;
    private static final int SHOWN_NEEDED = 3;

    void print(PrintStream out) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEAD);
        inspections.forEach(it -> rows.add(row(it)));
        Columns.print(out, rows);
    }

    /** {@return how many checks passed, and whether any failed, in a few words} */
    static String checks(Inspection it) {
        long failed = it.count(CheckStatus.FAILED);
        long tried = it.results().size() - it.count(CheckStatus.NOT_APPLICABLE);
        return it.count(CheckStatus.PASSED) + " of " + tried + (failed == 0 ? "" : ", " + failed + " FAILED");
    }

    static String grouped(long bytes) {
        return String.format(Locale.ROOT, "%,d", bytes).replace(',', ' ');
    }

    private List<String> row(Inspection it) {
        String checks = checks(it);
        if (it.facts().isEmpty()) {
            return List.of(name(it.place()), "?", "?", "?", "?", "?", "?", "?", checks);
        }
        Facts facts = it.facts().get();
        return List.of(
                name(it.place()),
                facts.platform(),
                grouped(facts.size()),
                facts.system().orElse("any"),
                Integer.toString(facts.exports().size()),
                needed(facts.needed()),
                facts.signature().orElse("-"),
                facts.id()
                        .map(id -> id.substring(0, Math.min(ID_LENGTH, id.length())))
                        .orElse("-"),
                checks);
    }

    /** The file's name where it stands for one library alone; the place is told in full beside each finding. */
    private String name(String place) {
        boolean ambiguous = inspections.stream()
                .anyMatch(
                        it -> !it.place().equals(place) && fileName(it.place()).equals(fileName(place)));
        return ambiguous ? place.substring(place.lastIndexOf('!') + 1) : fileName(place);
    }

    private static String fileName(String place) {
        return place.substring(
                Math.max(place.lastIndexOf('/'), Math.max(place.lastIndexOf('\\'), place.lastIndexOf('!'))) + 1);
    }

    private static String needed(List<String> libraries) {
        List<String> names = libraries.stream()
                .map(it -> it.substring(it.lastIndexOf('/') + 1))
                .toList();
        int more = names.size() - SHOWN_NEEDED;
        return names.isEmpty()
                ? "nothing"
                : String.join(" ", names.subList(0, Math.min(SHOWN_NEEDED, names.size())))
                        + (more > 0 ? " +" + more : "");
    }
}
