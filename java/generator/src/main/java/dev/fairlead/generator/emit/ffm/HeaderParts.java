// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.ffm;

import dev.fairlead.generator.emit.ClassWeight;
import dev.fairlead.generator.emit.JavaWriter;
import dev.fairlead.generator.model.Declaration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Divides what a header declares among classes, where one class file has no room for it. The header class inherits from the
 * next, that from the one after it: whoever uses the header class sees all of it. Nearly all headers are one part.
 */
final class HeaderParts {
    private final int room;
    private final Supplier<HeaderMembers> members;
    private final List<List<Declaration>> parts = new ArrayList<>();
    private List<Declaration> part = new ArrayList<>();
    private Weight weight = new Weight();

    private HeaderParts(int room, Supplier<HeaderMembers> members) {
        this.room = room;
        this.members = members;
    }

    /**
     * Divides.
     *
     * @param declarations what a header declares, in its order
     * @param room how much goes into one class, as {@link ClassWeight} counts
     * @param members gives what writes members, each time with nothing written yet
     * @return the declarations of the header class, and those of the parts behind it
     */
    static List<List<Declaration>> of(List<Declaration> declarations, int room, Supplier<HeaderMembers> members) {
        HeaderParts parts = new HeaderParts(room, members);
        for (Declaration declaration : declarations) {
            if (declaration instanceof Declaration.Enumeration enumeration) {
                parts.addConstants(enumeration);
            } else {
                parts.makeRoom(declaration);
                parts.part.add(declaration);
            }
        }
        parts.parts.add(parts.part);
        return parts.parts;
    }

    /** An enum may be too much by itself: its constants go where there is room for them. */
    private void addConstants(Declaration.Enumeration enumeration) {
        List<Declaration.Constant> constants = new ArrayList<>();
        for (Declaration.Constant constant : enumeration.constants()) {
            if (makeRoom(constant) && !constants.isEmpty()) {
                parts.getLast().add(new Declaration.Enumeration(enumeration.symbol(), constants));
                constants.clear();
            }
            constants.add(constant);
        }
        part.add(new Declaration.Enumeration(enumeration.symbol(), constants));
    }

    /** {@return whether a part was begun for a declaration} */
    private boolean makeRoom(Declaration declaration) {
        HeaderMembers alone = members.get();
        weight.add(alone, declaration);
        if (weight.fits(room) || weight.declarations == 1) {
            return false;
        }
        parts.add(part);
        part = new ArrayList<>();
        weight = new Weight();
        weight.add(members.get(), declaration);
        return true;
    }

    /** What a part takes, and what the nested classes take that hold strings and variables. */
    private static final class Weight {
        private final ClassWeight whole = new ClassWeight();
        private final ClassWeight strings = new ClassWeight();
        private final ClassWeight segments = new ClassWeight();
        private int declarations;

        void add(HeaderMembers members, Declaration declaration) {
            declarations++;
            JavaWriter out = new JavaWriter();
            members.writeLayouts(out, List.of(declaration));
            members.writeMembers(out, List.of(declaration));
            whole.add(out.text());
            JavaWriter held = new JavaWriter();
            members.writeStrings(held);
            strings.add(held.text());
            JavaWriter found = new JavaWriter();
            members.writeSegments(found);
            segments.add(found.text());
        }

        boolean fits(int room) {
            return whole.fits(room) && strings.fits(room) && segments.fits(room);
        }
    }
}
