# SPDX-License-Identifier: Apache-2.0
"""How a call is timed: from a C loop, by the address of the function, or from Python."""

import ctypes
import shutil
import subprocess
import tempfile
import time
from pathlib import Path

SAMPLE_SECONDS = 0.002
SLOW_SECONDS = 1


class NativeLoop:
    """The C loop of call_loop.c, compiled on the fly; `missing` says why it is not there."""

    def __init__(self):
        self.seconds_of_calls = None
        self.missing = None
        compiler = next(filter(None, map(shutil.which, ("cc", "gcc", "clang"))), None)
        if compiler is None:
            self.missing = "no C compiler (cc, gcc or clang): nothing is timed without the cost of a call from Python"
            return
        with tempfile.TemporaryDirectory() as folder:
            library = Path(folder, "call_loop.so")
            source = Path(__file__).with_name("call_loop.c")
            command = [compiler, "-O2", "-shared", "-fPIC", "-o", str(library), str(source)]
            done = subprocess.run(command, capture_output=True, text=True, check=False)
            if done.returncode != 0:
                self.missing = f"{' '.join(command)} failed: {done.stderr.strip()}"
                return
            self.seconds_of_calls = ctypes.CDLL(str(library)).seconds_of_calls
        self.seconds_of_calls.restype = ctypes.c_double
        self.seconds_of_calls.argtypes = [ctypes.c_void_p, ctypes.POINTER(ctypes.c_size_t), ctypes.c_uint64]

    def timer(self, address, *arguments):
        """A function of a number of calls that gives their CPU seconds."""
        padded = (ctypes.c_size_t * 6)(*arguments)
        return lambda calls: self.seconds_of_calls(address, padded, calls)


def python_timer(call):
    """As NativeLoop.timer, for anything that Python can call."""

    def seconds(calls):
        begin = time.thread_time()
        for _ in range(calls):
            call()
        return time.thread_time() - begin

    return seconds


def seconds_a_call(timers, rounds):
    """The least seconds a call of each timer, over interleaved rounds; one round of those that take a second.

    A call that does not count comes before each sample, so that nobody pays for the pages that the first write to the
    output makes, nor for the caches as another candidate left them."""
    calls = {name: _calls_of_a_sample(timer) for name, timer in timers.items()}
    best = dict.fromkeys(timers, float("inf"))
    for _ in range(rounds):
        for name, timer in timers.items():
            if not SLOW_SECONDS < best[name] < float("inf"):
                timer(1)
                best[name] = min(best[name], timer(calls[name]) / calls[name])
    return best


def _calls_of_a_sample(timer):
    calls = 1
    if timer(calls) < SLOW_SECONDS:
        while timer(calls) < SAMPLE_SECONDS:
            calls *= 2
    return calls
