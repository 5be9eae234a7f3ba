# SPDX-License-Identifier: Apache-2.0
"""The data that all candidates read: stdlib buffers, so that they exist without NumPy too."""

import array
import random

LENGTHS = (1_000, 100_000, 10_000_000)
LONGEST = LENGTHS[-1]
COUNTED_BYTE = 10
MIXED_TEXT = "fairlead führt Daten \u2014 \u4f60\u597d \U0001f6a2, ".encode()


def _repeated(values, type_code):
    """A megabyte or so of the values, again and again: long enough that nothing is predicted."""
    return array.array(type_code, values * (LONGEST // len(values) + 1))[:LONGEST]


class Inputs:
    def __init__(self):
        draw = random.Random(1)
        numbers = array.array("d", (draw.gauss(0, 1) for _ in range(131_071)))
        self.x = _repeated(numbers, "d")
        self.y = _repeated(array.array("d", (draw.gauss(0, 1) for _ in range(131_071))), "d")
        self.f = array.array("f", self.x)
        self.g = array.array("f", self.y)
        self.bytes = bytearray(draw.randbytes(LONGEST))
        self.ascii = bytearray(bytes(32 + byte % 90 for byte in range(256)) * (LONGEST // 256 + 1))[:LONGEST]
        self.text = bytearray(MIXED_TEXT * (LONGEST // len(MIXED_TEXT) + 1))[:LONGEST]
