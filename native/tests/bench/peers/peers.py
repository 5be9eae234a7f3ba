#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Times each kernel beside what a user would pick instead: NumPy, Numba, OpenBLAS, isa-l, libdeflate, zlib, CPython,
and for images OpenCV and SciPy.

    python3 native/tests/bench/peers/peers.py [--library FILE] [--kernels PATTERN] [--rounds N] [--all]

Whatever of these Python can import or the system's loader can find takes part, the rest is named as missing. One
thread, CPU time of the thread, the least of interleaved rounds. Two comparisons, because the cost of a call from
Python hides a kernel at small n: functions by their address from one C loop, and calls from Python (ours by ctypes).
The ratio says how many times as fast as the best peer the kernel is. No time is asserted: the exit code is 0.

To have them all: pip install numpy numba scipy opencv-python-headless; apt install libisal2 libdeflate0.
"""

import argparse
import fnmatch
import os
import platform
import sys
from pathlib import Path

sys.dont_write_bytecode = True  # nothing is left beside the sources

# Before NumPy is loaded: one thread, and the code for this processor rather than for one that somebody has forced.
os.environ["OPENBLAS_NUM_THREADS"] = "1"
os.environ.pop("OPENBLAS_CORETYPE", None)
os.environ.pop("OPENBLAS_L2_SIZE", None)

from candidates import OURS, Candidates  # noqa: E402
from images import ImageCandidates  # noqa: E402
from inputs import LENGTHS, Inputs  # noqa: E402
from timing import NativeLoop, seconds_a_call  # noqa: E402

ROOT = Path(__file__).resolve().parents[4]


def newest_library():
    found = sorted(ROOT.glob("build/*/native/libfairlead-kernels.*"), key=lambda file: file.stat().st_mtime)
    usable = [file for file in found if "asan" not in file.parts[-3]]
    return usable[-1] if usable else None


def processor():
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor() or platform.machine()
    return next((line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")), platform.machine())


def columns(seconds, n):
    """ours, the best peer's and the ratio, as text; blank where there is none."""
    peers = {name: time for name, time in seconds.items() if name != OURS}
    own = f"{1e9 * seconds[OURS] / n:9.4f}" if OURS in seconds else f"{'':9}"
    if OURS not in seconds or not peers:
        return f"{own} {'':9} {'':6}  {'':20}"
    best = min(peers, key=peers.get)
    return f"{own} {1e9 * peers[best] / n:9.4f} {peers[best] / seconds[OURS]:6.2f}  {best:20}"


def print_row(kernel, n, candidates, arguments):
    native = seconds_a_call(candidates.native(kernel, n), arguments.rounds)
    python = seconds_a_call(candidates.python(kernel, n), arguments.rounds)
    print(f"{kernel:22} {n:9} {columns(native, n)} {columns(python, n)}".rstrip(), flush=True)
    coarse = seconds_a_call(candidates.coarse(kernel, n), arguments.rounds)
    for name, seconds in coarse.items():
        own = native[OURS]
        print(f"{'':32} {1e9 * own / n:9.4f} {1e9 * seconds / n:9.4f} {seconds / own:6.2f}  {name}, less exact")
    if arguments.all:
        for name, seconds in list(native.items()) + [(f"{name} (from Python)", time) for name, time in python.items()]:
            print(f"{'':42} {1e9 * seconds / n:9.4f}         {name}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--library", type=Path, default=newest_library(), help="default: the newest below build/")
    parser.add_argument("--kernels", default="*", help="which kernels, such as 'sum_*' (default: all)")
    parser.add_argument("--rounds", type=int, default=7, help="interleaved rounds (default: %(default)s)")
    parser.add_argument("--all", action="store_true", help="every peer's time, not the best one's alone")
    arguments = parser.parse_args()
    if arguments.library is None or not arguments.library.is_file():
        print(f"no library at {arguments.library or 'build/*/native'}: build it or name it with --library FILE")
        return
    loop = NativeLoop()
    candidates = Candidates(arguments.library, loop, Inputs())
    images = ImageCandidates(arguments.library)
    print(f"{processor()}; {arguments.library}; tier {candidates.kernels.tier()}")
    for missing in filter(None, [loop.missing, *candidates.missing, *images.missing]):
        print(f"missing: {missing}")
    print(f"{'ns an element':32} {'from C':47} from Python")
    heading = f"{'ours':>9} {'peer':>9} {'ratio':>6}  {'best peer':20}"
    print(f"{'kernel':22} {'n':>9} {heading} {heading}".rstrip())
    for kernel in fnmatch.filter(candidates.kernels.names(), arguments.kernels):
        for n in LENGTHS:
            print_row(kernel, n, candidates, arguments)
    for kernel in fnmatch.filter(images.names(), arguments.kernels):
        print_row(kernel, images.count(kernel), images, arguments)


if __name__ == "__main__":
    main()
