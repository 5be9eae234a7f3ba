# SPDX-License-Identifier: Apache-2.0
"""What a user of Numba writes for each kernel: plain loops, compiled with fastmath (so NaN and the order do not count).

Each is also compiled as a C function, whose address the C loop calls: no call from Python is in its time."""

import numba
from numba import carray, cfunc, njit, types

LOOP = {"fastmath": True, "boundscheck": False}


@njit(**LOOP)
def total(x):
    result = 0.0
    for i in range(x.size):
        result += x[i]
    return result


@njit(**LOOP)
def dot(x, y):
    result = 0.0
    for i in range(x.size):
        result += numba.float64(x[i]) * numba.float64(y[i])
    return result


@njit(**LOOP)
def norm2(x):
    result = 0.0
    for i in range(x.size):
        result += numba.float64(x[i]) * numba.float64(x[i])
    return result**0.5


@njit(**LOOP)
def least(x):
    result = x[0]
    for i in range(x.size):
        result = x[i] if x[i] < result else result
    return result


@njit(**LOOP)
def greatest(x):
    result = x[0]
    for i in range(x.size):
        result = x[i] if x[i] > result else result
    return result


@njit(**LOOP)
def mean_variance(x):
    mean = total(x) / x.size
    squares = 0.0
    for i in range(x.size):
        squares += (x[i] - mean) * (x[i] - mean)
    return mean, squares / x.size


@njit(**LOOP)
def histogram(data, bins):
    bins[:] = 0
    for i in range(data.size):
        bins[data[i]] += 1


@njit(**LOOP)
def count(data, wanted):
    result = 0
    for i in range(data.size):
        result += data[i] == wanted
    return result


def _reduction(function, element):
    @cfunc(types.float64(types.CPointer(element), types.intp), **LOOP)
    def compiled(x, n):
        return function(carray(x, n))

    return compiled


def _dot(element):
    @cfunc(types.float64(types.CPointer(element), types.CPointer(element), types.intp), **LOOP)
    def compiled(x, y, n):
        return dot(carray(x, n), carray(y, n))

    return compiled


def _mean_variance(element):
    @cfunc(types.void(types.CPointer(element), types.intp, types.CPointer(types.float64)), **LOOP)
    def compiled(x, n, results):
        mean, variance = mean_variance(carray(x, n))
        results[0] = mean
        results[1] = variance

    return compiled


@cfunc(types.void(types.CPointer(types.uint8), types.intp, types.CPointer(types.int64)), **LOOP)
def _histogram(data, n, bins):
    histogram(carray(data, n), carray(bins, 256))


@cfunc(types.int64(types.CPointer(types.uint8), types.intp, types.uint8), **LOOP)
def _count(data, n, wanted):
    return count(carray(data, n), wanted)


def compiled_functions():
    """kernel -> what holds its C function; keep it as long as the address is called."""
    functions = {"histogram_u8": _histogram, "count_u8": _count}
    for name, element in (("f64", types.float64), ("f32", types.float32)):
        functions[f"sum_{name}"] = _reduction(total, element)
        functions[f"dot_{name}"] = _dot(element)
        functions[f"norm2_{name}"] = _reduction(norm2, element)
        functions[f"min_{name}"] = _reduction(least, element)
        functions[f"max_{name}"] = _reduction(greatest, element)
        functions[f"mean_variance_{name}"] = _mean_variance(element)
    return functions
