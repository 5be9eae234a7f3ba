// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.javacpp;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The number types whose width is the same on every platform, and so can lie in a segment. */
final class Numbers {
    /** Floats and whole numbers by their names in C++, without {@code std::}. */
    private static final Map<String, NumberType> BY_NAME = byName();

    /** What else is a number in C++; some of them have another width elsewhere. */
    private static final Set<String> PLAIN = Set.of("void", "bool", "long", "unsigned long", "char", "std::size_t");

    private Numbers() {}

    /**
     * A type of numbers.
     *
     * @param java JavaCPP's word for it: {@code Short} of {@code ShortPointer}
     * @param size its bytes
     */
    record NumberType(String java, int size) {
        String pointer() {
            return java + "Pointer";
        }
    }

    /** {@return whether it is a number, whatever is made of it: a pointer, a reference} */
    static boolean isNumber(TypeText type) {
        return type.arguments().isEmpty()
                && (PLAIN.contains(type.name()) || of(type.name()).isPresent());
    }

    static Optional<NumberType> of(String name) {
        return Optional.ofNullable(BY_NAME.get(name.replaceFirst("^std::", "")));
    }

    /** {@return the number type behind one of JavaCPP's pointer classes} */
    static Optional<NumberType> ofPointer(String pointerClass) {
        return BY_NAME.values().stream()
                .filter(it -> it.pointer().equals(pointerClass))
                .findFirst();
    }

    private static Map<String, NumberType> byName() {
        Map<String, NumberType> numbers = new TreeMap<>();
        put(numbers, new NumberType("Byte", 1), "int8_t", "uint8_t", "byte", "signed char", "unsigned char");
        put(numbers, new NumberType("Short", 2), "int16_t", "uint16_t", "short", "unsigned short");
        put(numbers, new NumberType("Int", 4), "int32_t", "uint32_t", "int", "unsigned int", "unsigned");
        put(
                numbers,
                new NumberType("Long", 8),
                "int64_t",
                "uint64_t",
                "long long",
                "unsigned long long",
                "size_t",
                "ptrdiff_t");
        put(numbers, new NumberType("Float", 4), "float");
        put(numbers, new NumberType("Double", 8), "double");
        return Map.copyOf(numbers);
    }

    private static void put(Map<String, NumberType> numbers, NumberType number, String... names) {
        for (String name : names) {
            numbers.put(name, number);
        }
    }
}
