// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.binary;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The exports of a Mach-O binary as the loader finds them: a tree whose branches are parts of names (mach-o/loader.h,
 * {@code LC_DYLD_EXPORTS_TRIE}).
 */
final class ExportTrie {
    private static final String WHAT = "the tree of exports";
    private static final long KIND = 3;
    private static final long WEAK = 4;
    private static final long REEXPORT = 8;

    private final FileBytes bytes;
    private final Names names;
    private final long begin;
    private final long end;
    private final List<Export> exports = new ArrayList<>();

    /** A name without C's underscore, the address from the start of the image, and what the tree says beside. */
    record Export(String name, long address, boolean weak, boolean threadLocal, boolean elsewhere) {}

    private record Node(long offset, String prefix) {}

    ExportTrie(FileBytes bytes, Names names, long offset, long size) throws MalformedBinaryException {
        bytes.require(offset, size, WHAT);
        this.bytes = bytes;
        this.names = names;
        this.begin = offset;
        this.end = offset + size;
    }

    List<Export> read() throws MalformedBinaryException {
        if (begin == end) {
            return exports;
        }
        Set<Long> seen = new HashSet<>();
        Deque<Node> open = new ArrayDeque<>(List.of(new Node(begin, "")));
        while (!open.isEmpty()) {
            Node node = open.pop();
            if (!seen.add(node.offset)) {
                throw new MalformedBinaryException("is damaged: " + WHAT + " comes twice to byte " + node.offset);
            }
            Leb128 size = Leb128.read(bytes, node.offset, WHAT);
            if (size.value() > 0) {
                addExport(node.prefix, size.end());
            }
            addChildren(open, node, size.end() + size.value());
        }
        return exports;
    }

    private void addExport(String name, long at) throws MalformedBinaryException {
        Leb128 flags = Leb128.read(bytes, at, WHAT);
        Leb128 address = Leb128.read(bytes, flags.end(), WHAT);
        exports.add(new Export(
                MachOSymbols.plain(name),
                address.value(),
                (flags.value() & WEAK) != 0,
                (flags.value() & KIND) == 1,
                (flags.value() & REEXPORT) != 0));
    }

    private void addChildren(Deque<Node> open, Node node, long at) throws MalformedBinaryException {
        if (at < node.offset || at >= end) {
            throw new MalformedBinaryException("is damaged: a node of " + WHAT + " ends beyond it");
        }
        long place = at + 1;
        for (int left = bytes.unsignedByte(at, WHAT); left > 0; left--) {
            String part = names.read(place, end, "a name in " + WHAT);
            long next = place;
            while (bytes.unsignedByte(next, WHAT) != 0) {
                next++;
            }
            Leb128 child = Leb128.read(bytes, next + 1, WHAT);
            if (child.value() < 0 || child.value() >= end - begin) {
                throw new MalformedBinaryException("is damaged: " + WHAT + " goes on beyond its end");
            }
            String name = node.prefix + part;
            names.spend(name.length(), WHAT);
            open.push(new Node(begin + child.value(), name));
            place = child.end();
        }
    }
}
