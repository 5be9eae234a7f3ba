// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.read;

import dev.fairlead.generator.read.clang.Cursor;
import dev.fairlead.generator.read.clang.Position;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the text of headers says of storage orders, where clang says nothing: pragmas, and attributes in brackets. */
final class StorageMarks {
    private static final Pattern PRAGMA = Pattern.compile(
            "^[ \\t]*#[ \\t]*pragma[ \\t]+" + StorageOrder.WORD + "[ \\t]+([\\w-]+)", Pattern.MULTILINE);
    private static final Pattern OPERATOR =
            Pattern.compile("_Pragma\\s*\\(\\s*\"\\s*" + StorageOrder.WORD + "\\s+([\\w-]+)");
    private static final Pattern ATTRIBUTE =
            Pattern.compile("\\b(?:__)?" + StorageOrder.WORD + "(?:__)?\\s*\\(\\s*\"([\\w-]+)\"");
    private static final Pattern BRACKETS = Pattern.compile("gnu(?:__)?\\s*::\\s*(?:__)?" + StorageOrder.WORD);

    private final SourceFiles files;
    private final SourceOrder order;
    private final boolean attributes;
    private final List<Mark> pragmas = new ArrayList<>();
    private final List<Mark> brackets = new ArrayList<>();

    /**
     * A place that says something.
     *
     * @param isNative whether it is the machine's order from there on
     * @param isFinal whether nothing can be told of what follows, because it stands in a macro
     */
    private record Mark(Position position, SourceOrder.Place place, boolean isNative, boolean isFinal) {}

    /**
     * Looks through files.
     *
     * @param read all files that clang read
     * @param attributes whether clang hands on no attribute either
     */
    StorageMarks(Collection<String> read, SourceFiles files, SourceOrder order, boolean attributes) {
        this.files = files;
        this.order = order;
        this.attributes = attributes;
        read.stream().filter(it -> files.mentions(it, StorageOrder.WORD)).forEach(this::scan);
        pragmas.sort(Comparator.comparing(Mark::place));
    }

    private void scan(String file) {
        SourceText text = files.text(file);
        for (Matcher found = text.matcher(PRAGMA); text.find(found); ) {
            pragmas.add(mark(file, found.start(), StorageOrder.isNative(found.group(1)), false));
        }
        for (Matcher found = text.matcher(OPERATOR); text.find(found); ) {
            boolean isNative = StorageOrder.isNative(found.group(1));
            boolean inMacro = isInMacro(text, found.start());
            if (!isNative || !inMacro) {
                pragmas.add(mark(file, found.start(), isNative, inMacro));
            }
        }
        for (Matcher found = text.matcher(ATTRIBUTE); attributes && text.find(found); ) {
            if (!StorageOrder.isNative(found.group(1))) {
                addAttribute(file, text, found.start());
            }
        }
        for (Matcher found = text.matcher(BRACKETS); text.find(found); ) {
            addAttribute(file, text, found.start());
        }
    }

    private void addAttribute(String file, SourceText text, int offset) {
        boolean inMacro = isInMacro(text, offset);
        (inMacro ? pragmas : brackets).add(mark(file, offset, false, inMacro));
    }

    private static boolean isInMacro(SourceText text, int offset) {
        int line = text.lineOf(offset);
        while (line > 0 && text.line(line - 1).stripTrailing().endsWith("\\")) {
            line--;
        }
        return text.line(line).stripLeading().startsWith("#");
    }

    private Mark mark(String file, int offset, boolean isNative, boolean isFinal) {
        Position position = new Position(file, 0, 0, offset);
        return new Mark(position, order.of(position), isNative, isFinal);
    }

    /** {@return whether something gives a record that says nothing itself another order than the machine's} */
    boolean concern(Cursor definition) {
        if (pragmas.isEmpty() && brackets.isEmpty()) {
            return false;
        }
        SourceOrder.Place place = order.of(definition.position());
        List<Mark> before =
                pragmas.stream().filter(it -> it.place().compareTo(place) < 0).toList();
        return before.stream().anyMatch(Mark::isFinal)
                || (!before.isEmpty() && !before.getLast().isNative())
                || brackets.stream().anyMatch(it -> isWithin(it.position(), definition));
    }

    private boolean isWithin(Position position, Cursor definition) {
        return files.identity(position.file())
                        .equals(files.identity(definition.position().file()))
                && position.offset() >= definition.start().offset()
                && position.offset() < endOf(definition);
    }

    /** Attributes may stand behind the brace, up to the semicolon. */
    private int endOf(Cursor definition) {
        int brace = definition.end().offset();
        return attributes
                ? files.text(definition.position().file()).find(";", brace).orElse(brace)
                : brace;
    }
}
