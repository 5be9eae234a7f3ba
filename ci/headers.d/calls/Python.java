// SPDX-License-Identifier: Apache-2.0
import static bound.python.Python_h.*;

import bound.python.PyCFunction;
import bound.python.PyMethodDef;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.math.BigInteger;
import java.util.Locale;
import java.util.stream.IntStream;

/** Expressions that Python evaluates, and a function in Java that Python calls. */
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

            MemorySegment none = PyRun_String(arena.allocateFrom("1/0"), Py_eval_input(), names, names);
            Check.equal(0L, none.address(), "no result");
            Check.equal(1, PyErr_ExceptionMatches(PyExc_ZeroDivisionError()), "ZeroDivisionError");
            PyErr_Clear();
        }
        Check.equal(0, Py_FinalizeEx(), "Py_FinalizeEx");
        Check.report();
    }

    private static String evaluate(Arena arena, MemorySegment names, String expression) {
        MemorySegment value = PyRun_String(arena.allocateFrom(expression), Py_eval_input(), names, names);
        Check.ok(value.address() != 0, expression);
        MemorySegment text = PyObject_Str(value);
        String string = Check.string(PyUnicode_AsUTF8(text));
        Py_DecRef(text);
        Py_DecRef(value);
        return string;
    }
}
