// SPDX-License-Identifier: Apache-2.0
import static bound.ffi.ffi_h.*;

import bound.ffi.ffi_cif;
import java.lang.foreign.Arena;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** Functions of libm and libc that libffi calls, against Java's. */
final class Ffi {
    private Ffi() {}

    public static void main(String[] arguments) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment cif = ffi_cif.allocate(arena);
            MemorySegment twoDoubles = pointers(arena, ffi_type_double$segment(), ffi_type_double$segment());
            Check.equal(
                    FFI_OK(), ffi_prep_cif(cif, FFI_DEFAULT_ABI(), 2, ffi_type_double$segment(), twoDoubles), "cif");
            MemorySegment result = arena.allocate(ValueLayout.JAVA_DOUBLE);
            for (int i = 1; i < 20; i++) {
                MemorySegment values = pointers(
                        arena,
                        arena.allocateFrom(ValueLayout.JAVA_DOUBLE, i * 7.25),
                        arena.allocateFrom(ValueLayout.JAVA_DOUBLE, i - 9.5));
                ffi_call(cif, symbol("fmod"), result, values);
                Check.equal(i * 7.25 % (i - 9.5), result.get(ValueLayout.JAVA_DOUBLE, 0), "fmod " + i);
            }
            MemorySegment oneInt = pointers(arena, ffi_type_sint32$segment());
            Check.equal(FFI_OK(), ffi_prep_cif(cif, FFI_DEFAULT_ABI(), 1, ffi_type_sint32$segment(), oneInt), "cif");
            MemorySegment word = arena.allocate(ValueLayout.JAVA_LONG);
            for (int c = 0; c < 128; c++) {
                ffi_call(cif, symbol("toupper"), word, pointers(arena, arena.allocateFrom(ValueLayout.JAVA_INT, c)));
                Check.equal((long) Character.toUpperCase(c), word.get(ValueLayout.JAVA_LONG, 0), "toupper " + c);
            }
        }
        Check.report();
    }

    private static MemorySegment symbol(String name) {
        return Linker.nativeLinker().defaultLookup().findOrThrow(name);
    }

    private static MemorySegment pointers(Arena arena, MemorySegment... targets) {
        MemorySegment pointers = arena.allocate(ValueLayout.ADDRESS, targets.length);
        for (int i = 0; i < targets.length; i++) {
            pointers.setAtIndex(ValueLayout.ADDRESS, i, targets[i]);
        }
        return pointers;
    }
}
