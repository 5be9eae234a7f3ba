// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.abi;

import dev.fairlead.generator.abi.Type.Member;
import dev.fairlead.generator.model.Declaration;
import dev.fairlead.generator.model.DeclarationKey;
import dev.fairlead.generator.model.HeaderModel;
import dev.fairlead.generator.model.RecordLayout;
import dev.fairlead.generator.model.Scalar;
import dev.fairlead.generator.model.ScalarLayout;
import dev.fairlead.generator.model.TargetFacts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** What a generator could get wrong, planted between the reader and the emitter, or in the C of the shims. */
enum Fault implements Plant {
    /** The last member of every struct is said to lie a byte further on, and the struct to have room for that. */
    OFFSET {
        @Override
        TargetFacts in(TargetFacts facts, Set<DeclarationKey> structs) {
            Map<DeclarationKey, RecordLayout> records = new HashMap<>(facts.records());
            records.replaceAll((key, layout) -> structs.contains(key) ? moved(layout) : layout);
            return new TargetFacts(facts.triple(), facts.scalars(), records, facts.enumTypes(), facts.constants());
        }

        private static RecordLayout moved(RecordLayout layout) {
            List<Long> offsets = new ArrayList<>(layout.offsetBits());
            offsets.add(offsets.removeLast() + Byte.SIZE);
            return new RecordLayout(layout.size() + layout.alignment(), layout.alignment(), offsets);
        }

        @Override
        boolean shows(Type.Rec rec) {
            return !rec.union();
        }
    },
    /** A short is said to have one byte. */
    WIDTH {
        private static final Set<Num> SHORTS = Set.of(Num.SHORT, Num.UNSIGNED_SHORT, Num.UINT16);

        @Override
        TargetFacts in(TargetFacts facts, Set<DeclarationKey> structs) {
            return withScalars(facts, (scalar, layout) -> switch (scalar) {
                case SHORT, UNSIGNED_SHORT -> new ScalarLayout(1, 1, layout.signed());
                default -> layout;
            });
        }

        @Override
        boolean shows(Num num) {
            return SHORTS.contains(num);
        }

        @Override
        boolean shows(Num num, int bits) {
            return shows(num) && bits > Byte.SIZE;
        }
    },
    /** Signed numbers are said to be unsigned, and unsigned ones signed: it shows where Java has to extend bits. */
    SIGN {
        @Override
        TargetFacts in(TargetFacts facts, Set<DeclarationKey> structs) {
            return withScalars(
                    facts, (_, layout) -> new ScalarLayout(layout.size(), layout.alignment(), !layout.signed()));
        }

        @Override
        boolean shows(Num num, int bits) {
            return num.isInteger() && bits < num.size() * Byte.SIZE;
        }

        // Java writes the bits of an argument, and never reads them.
        @Override
        boolean shows(Type.Prototype prototype) {
            return shows(prototype.result())
                    || any(prototype.arguments(), type -> !(type instanceof Type.Rec) && shows(type));
        }
    },
    /** A shim copies eight bytes of what has more. */
    COPY {
        @Override
        public String inShim(String source) {
            return ShimText.copiedAsPointers(source);
        }

        @Override
        boolean shows(Type.Prototype prototype) {
            return isCut(prototype.result()) || any(prototype.parameters(), type -> isCut(type));
        }

        private static boolean isCut(Type type) {
            boolean[] cut = {false};
            Sizes.visit(type, (_, bit, width) -> cut[0] |= bit + width > Long.SIZE);
            return cut[0] && Shims.isIndirect(type);
        }

        // A function and a record of two bit-fields that are long.
        @Override
        int heaviest() {
            return 6;
        }
    },
    /** A shim takes two arguments of one type for each other. */
    SWAP {
        @Override
        public String inShim(String source) {
            return ShimText.swapped(source);
        }

        @Override
        boolean shows(Type.Prototype prototype) {
            List<Type> indirect =
                    prototype.parameters().stream().filter(Shims::isIndirect).toList();
            return new HashSet<>(indirect).size() < indirect.size();
        }

        // A function, and twice a record of a bit-field.
        @Override
        int heaviest() {
            return 7;
        }
    };

    /** The same facts, but for this. */
    TargetFacts in(TargetFacts facts, Set<DeclarationKey> structs) {
        return facts;
    }

    /** What a function weighs at most that was made small: a function, a pointer, a record, a bit-field. */
    int heaviest() {
        return 5;
    }

    /** Whether the fault must show where a scalar crosses. */
    boolean shows(Num num) {
        return false;
    }

    /** Whether it must show in a bit-field of so many bits. */
    boolean shows(Num num, int bits) {
        return false;
    }

    /** Whether it must show in a record, whatever is in it. */
    boolean shows(Type.Rec rec) {
        return false;
    }

    /** Calls have to tell: the compiler is not asked whether it sees the same sizes. */
    @Override
    public String inShim(String source) {
        return ShimText.withoutAssertions(source);
    }

    /** A model with the fault. */
    @Override
    public HeaderModel in(HeaderModel model) {
        Set<DeclarationKey> structs = new HashSet<>();
        for (Declaration declaration : model.declarations()) {
            if (declaration instanceof Declaration.Composite record && record.complete() && !record.isUnion()) {
                structs.add(record.symbol().key());
            }
        }
        List<TargetFacts> targets =
                model.targets().stream().map(facts -> in(facts, structs)).toList();
        return new HeaderModel(model.headers(), model.declarations(), model.refusals(), targets);
    }

    /** Whether a function must be found to be bound wrongly. */
    boolean shows(Type type) {
        return switch (type) {
            case Type.Nothing _, Type.Bytes _ -> false;
            case Type.Scalar it -> shows(it.num());
            case Type.Enumeration it -> shows(it.underlying());
            case Type.Array it -> shows(it.element());
            case Type.Reference it -> shows((Type) it.target());
            case Type.Callback it -> shows(it.prototype());
            case Type.Rec it -> shows(it) || any(it.members(), this::shows);
        };
    }

    boolean shows(Type.Prototype prototype) {
        return shows(prototype.result()) || any(prototype.arguments(), this::shows);
    }

    private boolean shows(Member member) {
        if (member.bits() > 0 && member.type() instanceof Type.Scalar scalar) {
            return shows(scalar.num(), member.bits());
        }
        return shows(member.type());
    }

    private static <T> boolean any(List<T> all, Predicate<T> holds) {
        return all.stream().anyMatch(holds);
    }

    private interface Change {
        ScalarLayout of(Scalar scalar, ScalarLayout layout);
    }

    private static TargetFacts withScalars(TargetFacts facts, Change change) {
        Map<Scalar, ScalarLayout> scalars = new HashMap<>(facts.scalars());
        scalars.replaceAll(change::of);
        return new TargetFacts(facts.triple(), scalars, facts.records(), facts.enumTypes(), facts.constants());
    }
}
