// SPDX-License-Identifier: Apache-2.0
import static bound.python.Python_h.*;

import bound.python.PyCFunction;
import bound.python.PyMethodDef;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Expressions that Python evaluates, a function in Java that Python calls, and inline functions. */
final class Python {
    private Python() {}

    public static void main(String[] arguments) {
        Py_InitializeEx(0);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment names = PyModule_GetDict(PyImport_AddModule(arena.allocateFrom("__main__")));
            Check.equal(BigInteger.TWO.pow(200).toString(), evaluate(arena, names, "2**200"), "2**200");
            Check.equal("3.141592653589793", evaluate(arena, names, "__import__('math').pi"), "pi");
            Check.equal("grüße".toUpperCase(Locale.ROOT), evaluate(arena, names, "'grüße'.upper()"), "upper");

            MemorySegment definition = PyMethodDef.allocate(arena);
            PyMethodDef.ml_name(definition, arena.allocateFrom("square"));
            PyMethodDef.ml_flags(definition, METH_O());
            PyMethodDef.ml_meth(
                    definition,
                    PyCFunction.allocate(
                            (_, x) -> {
                                long value = PyLong_AsLong(x);
                                return PyLong_FromLong(value * value);
                            },
                            arena));
            MemorySegment square = PyCFunction_NewEx(definition, MemorySegment.NULL, MemorySegment.NULL);
            Check.equal(0, PyDict_SetItemString(names, arena.allocateFrom("square"), square), "PyDict_SetItemString");
            Check.equal(
                    String.valueOf(IntStream.range(0, 100).map(it -> it * it).sum()),
                    evaluate(arena, names, "sum(map(square, range(100)))"),
                    "squares by Java");
            Py_DecRef(square);

            strings(arena, names);
            sequences(arena, names);

            MemorySegment none = PyRun_String(arena.allocateFrom("1/0"), Py_eval_input(), names, names);
            Check.equal(0L, none.address(), "no result");
            Check.equal(1, PyErr_ExceptionMatches(PyExc_ZeroDivisionError()), "ZeroDivisionError");
            PyErr_Clear();
        }
        Check.equal(0, Py_FinalizeEx(), "Py_FinalizeEx");
        Check.report();
    }

    /** Inline functions, which are in no library, against java.lang.String. */
    private static void strings(Arena arena, MemorySegment names) {
        for (String text : List.of("", "rope", "grüße", "канат", "rope 🪢 канат")) {
            MemorySegment string = value(arena, names, "'" + text + "'");
            int[] points = text.codePoints().toArray();
            Check.equal((long) points.length, PyUnicode_GET_LENGTH(string), "PyUnicode_GET_LENGTH of " + text);
            for (int i = 0; i < points.length; i++) {
                Check.equal(points[i], PyUnicode_READ_CHAR(string, i), "PyUnicode_READ_CHAR of " + text);
            }
            int largest = Arrays.stream(points).max().orElse(0);
            Check.equal(largest < 0x80 ? 1 : 0, PyUnicode_IS_ASCII(string), "PyUnicode_IS_ASCII of " + text);
            int most = largest < 0x80 ? 0x7f : largest < 0x100 ? 0xff : largest < 0x10000 ? 0xffff : 0x10ffff;
            Check.equal(most, PyUnicode_MAX_CHAR_VALUE(string), "PyUnicode_MAX_CHAR_VALUE of " + text);
            Py_DECREF(string);
        }
        PyUnicode_FromFormatV format =
                PyUnicode_FromFormatV.makeInvoker(ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.JAVA_INT);
        MemorySegment text = format.apply(arena.allocateFrom("%d|%s|%x"), -42, arena.allocateFrom("rope"), 0xfa17);
        String expected = String.format(Locale.ROOT, "%d|%s|%x", -42, "rope", 0xfa17);
        Check.equal(expected, Check.string(PyUnicode_AsUTF8(text)), "PyUnicode_FromFormatV");
        Py_DECREF(text);
    }

    /** Counts, of elements and of references: whom Python asks, the call's own reference is counted, too. */
    private static void sequences(Arena arena, MemorySegment names) {
        byte[] bytes = Check.sample(300);
        MemorySegment sample = PyBytes_FromStringAndSize(Check.segment(arena, bytes), bytes.length);
        Check.equal((long) bytes.length, PyBytes_GET_SIZE(sample), "PyBytes_GET_SIZE");
        Check.equal(bytes, Check.bytes(PyBytes_AS_STRING(sample), bytes.length), "PyBytes_AS_STRING");
        Check.equal(0, PyDict_SetItemString(names, arena.allocateFrom("sample"), sample), "PyDict_SetItemString");
        for (int i = 0; i < 3; i++) {
            String counted = evaluate(arena, names, "__import__('sys').getrefcount(sample)");
            Check.equal(Long.parseLong(counted) - 1, Py_REFCNT(sample), "Py_REFCNT");
            Py_INCREF(sample);
        }
        long before = Py_REFCNT(sample);
        for (int i = 0; i < 4; i++) {
            Py_DECREF(sample);
        }
        Check.equal(before - 4, Py_REFCNT(sample), "Py_REFCNT after Py_DECREF");
        MemorySegment list = value(arena, names, "[1, 2, 3]");
        MemorySegment tuple = value(arena, names, "tuple(range(17))");
        Check.equal(3L, PyList_GET_SIZE(list), "PyList_GET_SIZE");
        Check.equal(17L, PyTuple_GET_SIZE(tuple), "PyTuple_GET_SIZE");
        Check.equal(1, Py_IS_TYPE(list, PyList_Type()), "a list is a list");
        Check.equal(0, Py_IS_TYPE(tuple, PyList_Type()), "a tuple is none");
        Py_DECREF(list);
        Py_DECREF(tuple);
    }

    private static MemorySegment value(Arena arena, MemorySegment names, String expression) {
        MemorySegment value = PyRun_String(arena.allocateFrom(expression), Py_eval_input(), names, names);
        Check.ok(value.address() != 0, expression);
        return value;
    }

    private static String evaluate(Arena arena, MemorySegment names, String expression) {
        MemorySegment value = value(arena, names, expression);
        MemorySegment text = PyObject_Str(value);
        String string = Check.string(PyUnicode_AsUTF8(text));
        Py_DecRef(text);
        Py_DecRef(value);
        return string;
    }
}
