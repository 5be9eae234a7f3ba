// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.read;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One source file's text, a char for each byte, with its lines and its comments found. */
final class SourceText {
    private static final Pattern GUARD =
            Pattern.compile("#[ \\t]*(?:ifndef[ \\t]+|if[ \\t]+![ \\t]*defined[ \\t]*\\(?[ \\t]*)(\\w+)");

    private final String text;
    private final int[] lineStarts;
    private final List<Range> comments;
    private final Optional<String> includeGuard;

    /**
     * A stretch of the text.
     *
     * @param start offset of its first character
     * @param end offset behind its last character
     */
    record Range(int start, int end) {}

    SourceText(String text) {
        this.text = text;
        this.lineStarts = lineStarts(text);
        this.comments = new CommentScanner(text).scan();
        this.includeGuard = readIncludeGuard();
    }

    private static int[] lineStarts(String text) {
        List<Integer> starts = new ArrayList<>(List.of(0));
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            starts.add(i + 1);
        }
        return starts.stream().mapToInt(Integer::intValue).toArray();
    }

    /** {@return the characters between two offsets} */
    String slice(int start, int end) {
        int from = Math.clamp(start, 0, text.length());
        return text.substring(from, Math.clamp(end, from, text.length()));
    }

    /** {@return a stretch of the text in characters of UTF-8; as it is where its bytes are something else} */
    static String decode(String bytes) {
        try {
            byte[] all = bytes.getBytes(StandardCharsets.ISO_8859_1);
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(all))
                    .toString();
        } catch (CharacterCodingException _) {
            return bytes;
        }
    }

    /** {@return the comments in order; line comments below one another are one} */
    List<Range> comments() {
        return comments;
    }

    /** {@return the comments that end behind an offset, in order} */
    List<Range> commentsBehind(int offset) {
        return comments.subList(firstCommentAt(offset), comments.size());
    }

    /** {@return the 0-based number of the line that an offset lies in} */
    int lineOf(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        return found >= 0 ? found : -found - 2;
    }

    int lineCount() {
        return lineStarts.length;
    }

    /** {@return the offset at which a 0-based line begins; the text's length behind the last one} */
    int lineStart(int line) {
        return line < lineStarts.length ? lineStarts[line] : text.length();
    }

    /** {@return the text of a 0-based line; empty behind the last one} */
    String line(int line) {
        return slice(lineStart(line), lineStart(line + 1));
    }

    boolean isBlank(int from, int until) {
        return slice(from, until).isBlank();
    }

    /** {@return the offset of the first of some characters at or after an offset, outside of comments} */
    OptionalInt find(String wanted, int from) {
        int at = from;
        int next = firstCommentAt(from);
        while (at < text.length()) {
            if (next < comments.size() && at >= comments.get(next).start()) {
                at = Math.max(at, comments.get(next++).end());
            } else if (wanted.indexOf(text.charAt(at)) >= 0) {
                return OptionalInt.of(at);
            } else {
                at++;
            }
        }
        return OptionalInt.empty();
    }

    /** {@return what finds a pattern in the text, to be asked by {@link #find(Matcher)}} */
    Matcher matcher(Pattern pattern) {
        return pattern.matcher(text);
    }

    /** {@return whether there is one more, outside of comments} */
    boolean find(Matcher matcher) {
        while (matcher.find()) {
            int at = firstCommentAt(matcher.start());
            if (at == comments.size() || comments.get(at).start() > matcher.start()) {
                return true;
            }
        }
        return false;
    }

    private int firstCommentAt(int offset) {
        int low = 0;
        int high = comments.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (comments.get(middle).end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** {@return the macro that keeps the file from being read twice, if its first directive says so} */
    Optional<String> includeGuard() {
        return includeGuard;
    }

    private Optional<String> readIncludeGuard() {
        OptionalInt hash = find("#", 0);
        if (hash.isEmpty()) {
            return Optional.empty();
        }
        Matcher guard = GUARD.matcher(text).region(hash.getAsInt(), text.length());
        return guard.lookingAt() ? Optional.of(guard.group(1)) : Optional.empty();
    }
}
