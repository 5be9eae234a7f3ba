# SPDX-License-Identifier: Apache-2.0
"""The comparison of the filters of images and volumes: their data, and who takes part, all called from Python.

All peers see the nearest pixel outside the image, as ours do, and run in one thread."""

import ctypes
import math

from timing import python_timer

try:
    import numpy
except ImportError:
    numpy = None
try:
    import cv2

    cv2.setNumThreads(1)
except ImportError:
    cv2 = None
try:
    import scipy.ndimage as ndimage
except ImportError:
    ndimage = None
try:
    import numba_images
except ImportError:
    numba_images = None

OURS = "ours"
IMAGE = (1080, 1920)
VOLUME = (64, 512, 512)
TYPES = {"u8": "uint8", "u16": "uint16", "f32": "float32"}
IMAGE_KERNELS = ("convolve3x3", "convolve_separable", "median3x3", "threshold", "image_histogram")
VOLUME_KERNELS = ("convolve3x3x3", "median3x3x3")
THRESHOLD, BELOW, ABOVE = 20_000, 0, 255


def _picture(shape, dtype):
    """A ramp with noise, over a third of the range of 16 bits."""
    noise = numpy.random.default_rng(1).normal(0, 2_000, shape)
    picture = numpy.clip(noise + numpy.linspace(8_000, 28_000, shape[-1]), 0, 65_535)
    return (picture / 256 if dtype == "uint8" else picture).astype(dtype)


def _gaussian(sigma, reach):
    weights = numpy.exp([-0.5 * (i / sigma) ** 2 for i in range(-reach, reach + 1)])
    return (weights / weights.sum()).astype(numpy.float32)


class Case:
    """One kernel and one type of pixel: the arrays and the parameters of everybody."""

    SIGMA, REACH = 1.5, 6

    def __init__(self, name):
        self.kernel, suffix = name.rsplit("_", 1)
        self.dtype = TYPES[suffix]
        shape = VOLUME if self.kernel in VOLUME_KERNELS else IMAGE
        self.count = math.prod(shape)
        self.src = _picture(shape, self.dtype)
        self.dst = numpy.empty_like(self.src)
        self.window = (numpy.arange(1, 3 ** len(shape) + 1) / 400).astype(numpy.float32)
        self.line = _gaussian(self.SIGMA, self.REACH)
        self.bins = numpy.empty(65_536 if self.dtype == "uint16" else 256, dtype=numpy.uint64)
        self.limit = THRESHOLD // 256 if self.dtype == "uint8" else THRESHOLD


class ImageCandidates:
    """As Candidates of candidates.py; a call from Python takes no time that counts here."""

    def __init__(self, library):
        self.library = ctypes.CDLL(str(library))
        found = {"NumPy (needed for all images)": numpy, "OpenCV": cv2, "SciPy": ndimage, "Numba": numba_images}
        self.missing = [name for name, peer in found.items() if not peer]
        self.case = None

    @staticmethod
    def names():
        if numpy is None:
            return []
        kernels = (*IMAGE_KERNELS, *VOLUME_KERNELS)
        names = [f"{kernel}_{suffix}" for kernel in kernels for suffix in TYPES]
        return [name for name in names if name != "image_histogram_f32"]

    def count(self, name):
        """Pixels; the data are made here, and kept until the next kernel's turn."""
        self.case = Case(name)
        return self.case.count

    def native(self, name, n):
        return {}

    def coarse(self, name, n):
        return {}

    def python(self, name, n):
        case = self.case
        called = getattr(self.library, f"fl_{name}")
        packed = self._arguments(case)
        calls = {OURS: lambda: called(*packed)}
        if numba_images:
            calls["Numba"] = self._numba(case)
        calls.update(self._opencv(case) if cv2 else {})
        calls.update(self._scipy(case) if ndimage else {})
        calls.update(self._numpy(case))
        return {who: python_timer(call) for who, call in calls.items()}

    @staticmethod
    def _arguments(case):
        def at(array):
            return ctypes.c_void_p(array.ctypes.data)

        depth, height, width = (1, *case.src.shape)[-3:]
        sizes = [ctypes.c_size_t(size) for size in (width, height)]
        row, slice_ = ctypes.c_size_t(width), ctypes.c_size_t(width * height)
        if case.kernel == "image_histogram":
            return at(case.src), *sizes, row, at(case.bins)
        if case.kernel in VOLUME_KERNELS:
            volumes = (at(case.src), at(case.dst), *sizes, ctypes.c_size_t(depth), row, slice_, row, slice_)
            return (*volumes, at(case.window)) if case.kernel == "convolve3x3x3" else volumes
        line = (at(case.line), ctypes.c_size_t(case.line.size))
        pixel = {"uint8": ctypes.c_uint8, "uint16": ctypes.c_uint16, "float32": ctypes.c_float}[case.dtype]
        more = {
            "convolve3x3": (at(case.window),),
            "convolve_separable": (*line, *line),
            "median3x3": (),
            "threshold": (pixel(case.limit), pixel(BELOW), pixel(ABOVE)),
        }
        return at(case.src), at(case.dst), *sizes, row, row, *more[case.kernel]

    @staticmethod
    def _numba(case):
        called = numba_images.function(case.kernel, case.dtype)
        values = tuple(case.src.dtype.type(value) for value in (case.limit, BELOW, ABOVE))
        more = {"threshold": values, "convolve_separable": (case.line, case.line), "image_histogram": (case.bins,)}
        if case.kernel.startswith("convolve3"):
            more[case.kernel] = (case.window,)
        operands = (case.src,) if case.kernel == "image_histogram" else (case.src, case.dst)
        operands += more.get(case.kernel, ())
        return lambda: called(*operands)

    @staticmethod
    def _opencv(case):
        src, dst, border = case.src, case.dst, cv2.BORDER_REPLICATE
        window = case.window[:9].reshape(3, 3)
        side = case.line.size
        calls = {
            "convolve3x3": {"cv2.filter2D": lambda: cv2.filter2D(src, -1, window, dst, borderType=border)},
            "convolve_separable": {
                "cv2.GaussianBlur": lambda: cv2.GaussianBlur(src, (side, side), case.SIGMA, dst, borderType=border),
                "cv2.sepFilter2D": lambda: cv2.sepFilter2D(src, -1, case.line, case.line, dst, borderType=border),
            },
            "median3x3": {"cv2.medianBlur": lambda: cv2.medianBlur(src, 3, dst)},
            "threshold": {"cv2.threshold": lambda: cv2.threshold(src, case.limit, ABOVE, cv2.THRESH_BINARY, dst)},
            "image_histogram": {
                "cv2.calcHist": lambda: cv2.calcHist([src], [0], None, [case.bins.size], [0, case.bins.size])
            },
        }
        return calls.get(case.kernel, {})

    @staticmethod
    def _scipy(case):
        src, dst = case.src, case.dst
        window = case.window.reshape((3,) * src.ndim)

        def gaussian():
            ndimage.gaussian_filter(src, case.SIGMA, output=dst, mode="nearest", truncate=case.REACH / case.SIGMA)

        calls = {
            "convolve": lambda: ndimage.correlate(src, window, output=dst, mode="nearest"),
            "convolve_separable": gaussian,
            "median": lambda: ndimage.median_filter(src, 3, output=dst, mode="nearest"),
        }
        call = calls.get(case.kernel) or calls.get(case.kernel.split("3")[0])
        return {"scipy.ndimage": call} if call else {}

    @staticmethod
    def _numpy(case):
        if case.kernel == "threshold":
            above, below = case.src.dtype.type(ABOVE), case.src.dtype.type(BELOW)
            return {"numpy.where": lambda: numpy.where(case.src > case.limit, above, below)}
        if case.kernel == "image_histogram":
            flat = case.src.ravel()
            return {"numpy.bincount": lambda: numpy.bincount(flat, minlength=case.bins.size)}
        return {}
