# SPDX-License-Identifier: Apache-2.0
"""What a user of Numba who knows it writes for images and volumes: loops along the rows that the compiler turns into
vectors, the border handled apart, compiled with fastmath. Functions are specialized by their arrays' types."""

import numpy
from numba import float32, njit, uint8, uint16

LOOP = {"fastmath": True, "boundscheck": False}


@njit(**LOOP)
def _to_u8(value):
    return uint8(min(max(value + float32(0.5), float32(0)), float32(255)))


@njit(**LOOP)
def _to_u16(value):
    return uint16(min(max(value + float32(0.5), float32(0)), float32(65535)))


@njit(**LOOP)
def _to_f32(value):
    return float32(value)


PIXEL = {"uint8": _to_u8, "uint16": _to_u16, "float32": _to_f32}


@njit(inline="always", **LOOP)
def _row_sum(row, before, x, behind, w, i):
    return w[i] * row[before] + w[i + 1] * row[x] + w[i + 2] * row[behind]


def _convolutions(pixel):
    @njit(**LOOP)
    def window(a, b, c, before, x, behind, w, i):
        return (
            _row_sum(a, before, x, behind, w, i)
            + _row_sum(b, before, x, behind, w, i + 3)
            + _row_sum(c, before, x, behind, w, i + 6)
        )

    @njit(**LOOP)
    def convolve3x3(src, dst, w):
        height, width = src.shape
        for y in range(height):
            a, b, c, to = src[max(y - 1, 0)], src[y], src[min(y + 1, height - 1)], dst[y]
            for x in range(1, width - 1):
                to[x] = pixel(window(a, b, c, x - 1, x, x + 1, w, 0))
            for x in (0, width - 1):
                to[x] = pixel(window(a, b, c, max(x - 1, 0), x, min(x + 1, width - 1), w, 0))

    @njit(**LOOP)
    def convolve3x3x3(src, dst, w):
        depth, height, width = src.shape
        for z in range(depth):
            p, q, r = src[max(z - 1, 0)], src[z], src[min(z + 1, depth - 1)]
            for y in range(height):
                up, down, to = max(y - 1, 0), min(y + 1, height - 1), dst[z, y]
                for x in range(1, width - 1):
                    to[x] = pixel(
                        window(p[up], p[y], p[down], x - 1, x, x + 1, w, 0)
                        + window(q[up], q[y], q[down], x - 1, x, x + 1, w, 9)
                        + window(r[up], r[y], r[down], x - 1, x, x + 1, w, 18)
                    )
                for x in (0, width - 1):
                    left, right = max(x - 1, 0), min(x + 1, width - 1)
                    to[x] = pixel(
                        window(p[up], p[y], p[down], left, x, right, w, 0)
                        + window(q[up], q[y], q[down], left, x, right, w, 9)
                        + window(r[up], r[y], r[down], left, x, right, w, 18)
                    )

    @njit(**LOOP)
    def convolve_separable(src, dst, row, column):
        height, width = src.shape
        reach = row.size // 2
        line = numpy.empty(width + 2 * reach, dtype=numpy.float32)
        sums = numpy.zeros((height, width), dtype=numpy.float32)
        for y in range(height):
            line[:reach] = src[y, 0]
            line[reach : reach + width] = src[y]
            line[reach + width :] = src[y, width - 1]
            to = sums[y]
            for t in range(row.size):
                for x in range(width):
                    to[x] += row[t] * line[x + t]
        total = numpy.empty(width, dtype=numpy.float32)
        for y in range(height):
            total[:] = 0
            for t in range(column.size):
                summed = sums[min(max(y + t - column.size // 2, 0), height - 1)]
                for x in range(width):
                    total[x] += column[t] * summed[x]
            for x in range(width):
                dst[y, x] = pixel(total[x])

    return {"convolve3x3": convolve3x3, "convolve3x3x3": convolve3x3x3, "convolve_separable": convolve_separable}


def _forgetful(names):
    """Statements that leave the median of the variables in the last of them: the least and the greatest of as many as
    can be neither are put aside, one more comes in, and so on."""
    lines = []

    def order(a, b):
        lines.append(f"{a}, {b} = ({a} if {a} < {b} else {b}), ({b} if {a} < {b} else {a})")

    active, waiting = names[: len(names) // 2 + 2], names[len(names) // 2 + 2 :]
    while True:
        count = len(active)
        for i in range(count // 2):
            order(active[i], active[count - 1 - i])
        for i in range(1, (count + 1) // 2):
            order(active[0], active[i])
        for i in range(count // 2, count - 1):
            order(active[i], active[-1])
        active = active[1:-1] + waiting[:1]
        waiting = waiting[1:]
        if len(active) == 1:
            return lines, active[0]


def _median_source(name, slices):
    """A network of comparisons over the window's pixels, each a variable: what the compiler turns into vectors."""
    rows = [f"r{z}{y}" for z in range(slices) for y in range(3)]
    pixels = [f"{row}p{x}" for row in rows for x in range(3)]
    statements, median = _forgetful(pixels)

    def body(indices, indent):
        loads = [f"{row}p{k} = {row}[{index}]" for row in rows for k, index in enumerate(indices)]
        return "".join(f"{indent}{line}\n" for line in [*loads, *statements, f"to[x] = {median}"])

    depth = "1" if slices == 1 else "src.shape[0]"
    text = f"def {name}(src, dst):\n    depth = {depth}\n    height, width = src.shape[-2:]\n"
    text += "    for z in range(depth):\n        for y in range(height):\n"
    up_down = ("max(y - 1, 0)", "y", "min(y + 1, height - 1)")
    front_back = ("max(z - 1, 0)", "z", "min(z + 1, depth - 1)")
    for z in range(slices):
        for y in range(3):
            index = up_down[y] if slices == 1 else f"{front_back[z]}, {up_down[y]}"
            text += f"            r{z}{y} = src[{index}]\n"
    text += f"            to = dst[{'y' if slices == 1 else 'z, y'}]\n"
    text += "            for x in range(1, width - 1):\n" + body(("x - 1", "x", "x + 1"), " " * 16)
    text += "            for x in (0, width - 1):\n"
    return text + body(("max(x - 1, 0)", "x", "min(x + 1, width - 1)"), " " * 16)


def _median(name, slices):
    names = {}
    exec(_median_source(name, slices), names)  # our own text: 27 variables are nothing to write by hand
    return njit(**LOOP)(names[name])


@njit(**LOOP)
def _threshold(src, dst, limit, below, above):
    source, to = src.ravel(), dst.ravel()
    for i in range(source.size):
        to[i] = above if source[i] > limit else below


@njit(**LOOP)
def _histogram(src, bins):
    bins[:] = 0
    for y in range(src.shape[0]):
        for x in range(src.shape[1]):
            bins[src[y, x]] += 1


MEDIANS = {"median3x3": _median("median3x3", 1), "median3x3x3": _median("median3x3x3", 3)}
CONVOLUTIONS = {name: _convolutions(pixel) for name, pixel in PIXEL.items()}


def function(kernel, dtype):
    """The function for a kernel of images.py and the type of its pixels."""
    if kernel == "threshold":
        return _threshold
    if kernel == "image_histogram":
        return _histogram
    return MEDIANS.get(kernel) or CONVOLUTIONS[dtype][kernel]
