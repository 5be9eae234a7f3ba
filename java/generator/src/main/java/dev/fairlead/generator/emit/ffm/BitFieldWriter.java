// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.ffm;

import dev.fairlead.generator.emit.JavaWriter;
import dev.fairlead.generator.model.DeclarationKey;
import dev.fairlead.generator.model.RecordLayout;
import dev.fairlead.generator.model.TypeUse;
import java.util.List;
import java.util.stream.IntStream;

/** Writes the accessors of bit-fields. A value that has more bits loses them, as in C. */
final class BitFieldWriter {
    private final Layouts layouts;
    private final Place place;

    BitFieldWriter(Layouts layouts, Place place) {
        this.layouts = layouts;
        this.place = place;
    }

    /** {@return what will be declared for a base name} */
    List<String> signatures(String base, BitField bits) {
        String carrier = layouts.carriers().of(bits.field().type()).javaName();
        return List.of(
                base + "(MemorySegment)",
                base + "(MemorySegment," + carrier + ")",
                base + "$bitOffset()",
                base + "$bitWidth()");
    }

    void write(JavaWriter out, DeclarationKey owner, List<BitField> each, String name) {
        List<String> having = IntStream.range(0, each.size())
                .filter(i -> each.get(i).offset() != RecordLayout.ABSENT)
                .mapToObj(layouts.platforms().names()::get)
                .toList();
        String what = owner + "." + each.getFirst().field().name();
        String guard = having.size() == each.size()
                ? ""
                : new Presence(layouts.platforms(), place.shared(), out).guard(name + "$HERE", having, what);
        if (guard.isEmpty()) {
            write(out, each, name);
        } else {
            out.guarded(guard, () -> write(out, each, name));
        }
    }

    private void write(JavaWriter out, List<BitField> each, String name) {
        BitField bits = each.getFirst();
        TypeUse type = bits.field().type();
        Carrier carrier = layouts.carriers().of(type);
        Figures figures = new Figures(layouts, place.shared(), out);
        List<Layouts> targets = layouts.on(it -> it);
        String offset = figures.count(
                name + "$BIT", it -> Math.max(0, each.get(targets.indexOf(it)).offset()));
        String signed = figures.of("boolean", name + "$SIGNED", it -> "" + it.isSigned(type));
        String where = "(struct, " + offset + ", " + bits.width();
        String read = place.shared() + "signedBits" + where + ")";
        String unsigned = place.shared() + "bits" + where + ")";
        String value = switch (signed) {
            case "true" -> fromLong(carrier, read);
            case "false" -> fromLong(carrier, unsigned);
            default -> fromLong(carrier, "(" + signed + " ? " + read + " : " + unsigned + ")");
        };
        Documentation.small(
                out,
                CDeclarations.of(type, bits.field().name()) + " : " + bits.width(),
                bits.field().comment());
        out.method(
                "public static " + carrier.javaName() + " " + name + "(MemorySegment struct)", "return " + value + ";");
        if (!type.isConst()) {
            String written = carrier == Carrier.BOOLEAN ? "value ? 1 : 0" : "value";
            out.method(
                    "public static void " + name + "(MemorySegment struct, " + carrier.javaName() + " value)",
                    place.shared() + "bits" + where + ", " + written + ");");
        }
        out.method("public static long " + name + "$bitOffset()", "return " + offset + ";");
        out.method("public static int " + name + "$bitWidth()", "return " + bits.width() + ";");
    }

    private static String fromLong(Carrier carrier, String expression) {
        return switch (carrier) {
            case BOOLEAN -> expression + " != 0";
            case LONG -> expression;
            default -> "(" + carrier.javaName() + ") " + expression;
        };
    }

    /** Writes what the accessors share: exactly the bytes that hold the bits are read, and written. */
    static void writeShared(JavaWriter out) {
        out.blank().javadoc(List.of("The bits of a little-endian record, from a bit's offset on."));
        out.open("static long bits(MemorySegment record, long offset, int width)");
        out.line("int shift = (int) offset & 7;");
        out.line("int bytes = shift + width + 7 >>> 3;");
        out.line("long at = offset >>> 3;");
        out.line("long low = unit(record, at, Math.min(bytes, 8)) >>> shift;");
        out.line("long high = bytes <= 8 ? 0 : (long) record.get(ValueLayout.JAVA_BYTE, at + 8) << 64 - shift;");
        out.line("return (low | high) & -1L >>> 64 - width;").close();
        out.blank().open("static long signedBits(MemorySegment record, long offset, int width)");
        out.line("return bits(record, offset, width) << 64 - width >> 64 - width;")
                .close();
        out.blank().open("static void bits(MemorySegment record, long offset, int width, long value)");
        out.line("int shift = (int) offset & 7;");
        out.line("int bytes = shift + width + 7 >>> 3;");
        out.line("long at = offset >>> 3;");
        out.line("long mask = -1L >>> 64 - width;");
        out.line("int low = Math.min(bytes, 8);");
        out.line("long others = unit(record, at, low) & ~(mask << shift);");
        out.line("unit(record, at, low, others | (value & mask) << shift);");
        out.open("if (bytes > 8)");
        out.line("int rest = record.get(ValueLayout.JAVA_BYTE, at + 8) & ~(int) (mask >>> 64 - shift);");
        out.line("record.set(ValueLayout.JAVA_BYTE, at + 8, (byte) (rest | (int) ((value & mask) >>> 64 - shift)));");
        out.close().close();
        writeUnits(out);
    }

    private static void writeUnits(JavaWriter out) {
        out.blank().open("private static long unit(MemorySegment record, long at, int bytes)");
        out.open("return switch (bytes)");
        out.line("case 1 -> record.get(ValueLayout.JAVA_BYTE, at) & 0xFF;");
        out.line("case 2 -> record.get(ValueLayout.JAVA_SHORT_UNALIGNED, at) & 0xFFFF;");
        out.line("case 4 -> record.get(ValueLayout.JAVA_INT_UNALIGNED, at) & 0xFFFFFFFFL;");
        out.line("case 8 -> record.get(ValueLayout.JAVA_LONG_UNALIGNED, at);");
        out.open("default ->");
        out.line("int low = bytes > 4 ? 4 : 2;");
        out.line("yield unit(record, at, low) | unit(record, at + low, bytes - low) << 8 * low;");
        out.close().close(";").close();
        out.blank().open("private static void unit(MemorySegment record, long at, int bytes, long value)");
        out.open("switch (bytes)");
        out.line("case 1 -> record.set(ValueLayout.JAVA_BYTE, at, (byte) value);");
        out.line("case 2 -> record.set(ValueLayout.JAVA_SHORT_UNALIGNED, at, (short) value);");
        out.line("case 4 -> record.set(ValueLayout.JAVA_INT_UNALIGNED, at, (int) value);");
        out.line("case 8 -> record.set(ValueLayout.JAVA_LONG_UNALIGNED, at, value);");
        out.open("default ->");
        out.line("int low = bytes > 4 ? 4 : 2;");
        out.line("unit(record, at, low, value);");
        out.line("unit(record, at + low, bytes - low, value >>> 8 * low);");
        out.close().close().close();
    }
}
