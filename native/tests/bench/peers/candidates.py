# SPDX-License-Identifier: Apache-2.0
"""Who takes part in the comparison of a kernel: for each of them a timer, from C or from Python."""

import ctypes
import ctypes.util
import glob
import os
import zlib

from inputs import COUNTED_BYTE, MIXED_TEXT
from timing import python_timer

try:
    import numpy
except ImportError:
    numpy = None
try:
    import numba_peers
except ImportError:
    numba_peers = None

OURS = "ours"
REDUCTIONS = ("sum", "dot", "norm2", "min", "max", "mean_variance")
TEXTS = {"utf8_validate_ascii": "ascii", "utf8_validate_mixed": "text"}


def _load(name):
    file = ctypes.util.find_library(name)
    return ctypes.CDLL(file) if file else None


def _openblas():
    """The OpenBLAS inside NumPy's wheel, by the names that it has there."""
    if numpy is None:
        return None
    files = glob.glob(os.path.join(os.path.dirname(numpy.__file__), "..", "numpy.libs", "libscipy_openblas64_*"))
    return ctypes.CDLL(files[0]) if files else None


def _address(library, function):
    return ctypes.cast(getattr(library, function), ctypes.c_void_p).value


def _at(buffer):
    return ctypes.addressof((ctypes.c_char * 1).from_buffer(buffer))


class Kernels:
    """Our library: each kernel as a function's address and its arguments for n elements."""

    def __init__(self, file, inputs):
        self.library = ctypes.CDLL(str(file))
        self.inputs = inputs
        self.results = (ctypes.c_uint64 * 256)()
        self.result = ctypes.addressof(self.results)

    def tier(self):
        name = ctypes.c_char_p()
        self.library.fl_tier_active(ctypes.byref(name))
        return name.value.decode()

    def names(self):
        reductions = [f"{reduction}_{element}" for reduction in REDUCTIONS for element in ("f64", "f32")]
        return [*reductions, "histogram_u8", "crc32c", "adler32", "count_u8", *TEXTS]

    def call(self, kernel, n):
        """(function, its arguments)"""
        data, result = _at(self.inputs.bytes), self.result
        arguments = {
            "histogram_u8": (data, n, result),
            "crc32c": (0, data, n, result),
            "adler32": (1, data, n, result),
            "count_u8": (data, n, COUNTED_BYTE, result),
        }
        if kernel in arguments:
            return f"fl_{kernel}", arguments[kernel]
        if kernel in TEXTS:
            return "fl_utf8_validate", (_at(getattr(self.inputs, TEXTS[kernel])), n, result)
        x, y = self.numbers(kernel)
        extra = (_at(y),) if kernel.startswith("dot") else ()
        more_results = (result + 8,) if kernel.startswith("mean") else ()
        return f"fl_{kernel}", (_at(x), *extra, n, result, *more_results)

    def numbers(self, kernel):
        inputs = self.inputs
        return (inputs.x, inputs.y) if kernel.endswith("f64") else (inputs.f, inputs.g)


class Candidates:
    def __init__(self, file, loop, inputs):
        self.kernels = Kernels(file, inputs)
        self.loop = loop
        self.inputs = inputs
        self.isal, self.deflate, self.zlib = _load("isal"), _load("deflate"), _load("z")
        self.openblas = _openblas()
        self.numba = numba_peers.compiled_functions() if numba_peers else {}
        found = {
            "NumPy": numpy,
            "Numba": numba_peers,
            "OpenBLAS of NumPy's wheel": self.openblas,
            "libisal": self.isal,
            "libdeflate": self.deflate,
            "libz": self.zlib,
        }
        self.missing = [name for name, peer in found.items() if not peer]

    def native(self, kernel, n):
        """name -> timer of the functions that do the same work, from the C loop."""
        if self.loop.missing:
            return {}
        function, arguments = self.kernels.call(kernel, n)
        timers = {OURS: self._timer(self.kernels.library, function, *arguments)}
        if kernel in self.numba:
            timers["Numba"] = self.loop.timer(self.numba[kernel].address, *self._numba_arguments(kernel, n))
        timers.update(self._checksums(kernel, n))
        timers.update(self._openblas_doubles(kernel, n))
        return timers

    def coarse(self, kernel, n):
        """As native, for functions that accumulate floats in float, where ours accumulates in double."""
        names = {"dot_f32": "sdot", "norm2_f32": "snrm2"}
        if self.loop.missing or not self.openblas or kernel not in names:
            return {}
        return {"OpenBLAS": self._blas(names[kernel], kernel, n)}

    def python(self, kernel, n):
        """name -> timer of calls from Python."""
        function, arguments = self.kernels.call(kernel, n)
        called = getattr(self.kernels.library, function)
        packed = tuple(ctypes.c_size_t(argument) for argument in arguments)
        timers = {OURS: python_timer(lambda: called(*packed))}
        for name, call in self._python_calls(kernel, n).items():
            timers[name] = python_timer(call)
        return timers

    def _timer(self, library, function, *arguments):
        return self.loop.timer(_address(library, function), *arguments)

    def _numba_arguments(self, kernel, n):
        arguments = self.kernels.call(kernel, n)[1]
        wanted = {"mean_variance": 3, "histogram": 3, "count": 3, "dot": 3}
        return arguments[: next((count for name, count in wanted.items() if kernel.startswith(name)), 2)]

    def _checksums(self, kernel, n):
        data = _at(self.inputs.bytes)
        timers = {}
        if kernel == "crc32c" and self.isal:
            timers["isa-l crc32_iscsi"] = self._timer(self.isal, "crc32_iscsi", data, n, 0xFFFFFFFF)
        if kernel == "adler32":
            if self.isal:
                timers["isa-l isal_adler32"] = self._timer(self.isal, "isal_adler32", 1, data, n)
            if self.deflate:
                timers["libdeflate_adler32"] = self._timer(self.deflate, "libdeflate_adler32", 1, data, n)
            if self.zlib:
                timers["zlib adler32"] = self._timer(self.zlib, "adler32", 1, data, n)
        return timers

    def _openblas_doubles(self, kernel, n):
        names = {"dot_f64": "ddot", "norm2_f64": "dnrm2", "dot_f32": "dsdot"}
        if not self.openblas or kernel not in names:
            return {}
        return {"OpenBLAS": self._blas(names[kernel], kernel, n)}

    def _blas(self, function, kernel, n):
        x, y = self.kernels.numbers(kernel)
        second = (_at(y), 1) if kernel.startswith("dot") else ()
        return self._timer(self.openblas, f"scipy_cblas_{function}64_", n, _at(x), 1, *second)

    def _python_calls(self, kernel, n):
        if kernel in TEXTS:
            return self._decode(kernel, n)
        data = memoryview(self.inputs.bytes)[:n]
        calls = {}
        if kernel == "adler32":
            calls["zlib.adler32"] = lambda: zlib.adler32(data)
        if kernel == "count_u8":
            held = bytes(data)
            calls["bytes.count"] = lambda: held.count(COUNTED_BYTE)
        calls.update(self._array_calls(kernel, n))
        return calls

    def _decode(self, kernel, n):
        whole = n if kernel == "utf8_validate_ascii" else n // len(MIXED_TEXT) * len(MIXED_TEXT)
        held = bytes(memoryview(getattr(self.inputs, TEXTS[kernel]))[:whole])
        return {"bytes.decode": lambda: held.decode("utf-8")}

    def _array_calls(self, kernel, n):
        if numpy is None:
            return {}
        data = numpy.frombuffer(self.inputs.bytes, dtype=numpy.uint8, count=n)
        if kernel == "histogram_u8":
            return {"numpy.bincount": lambda: numpy.bincount(data, minlength=256), **self._numba_histogram(data)}
        if kernel == "count_u8":
            counted = {"numpy.count_nonzero": lambda: numpy.count_nonzero(data == COUNTED_BYTE)}
            return {**counted, **self._numba_calls("count", data, numpy.uint8(COUNTED_BYTE))}
        if not kernel.endswith(("f64", "f32")):
            return {}
        x, y = (numpy.frombuffer(numbers, dtype=numbers.typecode, count=n) for numbers in self.kernels.numbers(kernel))
        reduction = kernel.rsplit("_", 1)[0]
        function = {"sum": "total", "min": "least", "max": "greatest"}.get(reduction, reduction)
        operands = (x, y) if reduction == "dot" else (x,)
        return {**self._numpy_calls(reduction, x, y), **self._numba_calls(function, *operands)}

    def _numba_histogram(self, data):
        return self._numba_calls("histogram", data, numpy.empty(256, dtype=numpy.int64))

    @staticmethod
    def _numba_calls(function, *operands):
        if numba_peers is None:
            return {}
        compiled = getattr(numba_peers, function)
        return {"Numba": lambda: compiled(*operands)}

    @staticmethod
    def _numpy_calls(reduction, x, y):
        """What accumulates in double; NumPy's dot and norm of floats do not, and are left out."""
        if reduction == "mean_variance":
            return {"numpy.mean, var": lambda: (numpy.mean(x, dtype=numpy.float64), numpy.var(x, dtype=numpy.float64))}
        calls = {
            "sum": lambda: numpy.sum(x, dtype=numpy.float64),
            "min": lambda: numpy.min(x),
            "max": lambda: numpy.max(x),
        }
        if x.dtype == numpy.float64:
            calls["dot"] = lambda: numpy.dot(x, y)
            calls["norm2"] = lambda: numpy.linalg.norm(x)
        return {f"numpy.{reduction}": calls[reduction]} if reduction in calls else {}
