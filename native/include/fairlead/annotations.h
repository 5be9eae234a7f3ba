// SPDX-License-Identifier: Apache-2.0
#ifndef FAIRLEAD_ANNOTATIONS_H
#define FAIRLEAD_ANNOTATIONS_H

/**
 * @file
 * The facts that a C signature leaves out, written on the signature itself.
 *
 * While Fairlead's generator reads a header it defines FAIRLEAD_BIND, and the macros become clang annotations. For
 * every compiler they are nothing. They stand behind the declarator that they speak of:
 *
 *     FL_API fl_status fl_sum_f64(const double *x FL_IN FL_LENGTH(n), size_t n, double *result FL_OUT);
 *
 * Without FL_LENGTH, FL_IMAGE or FL_VOLUME, FL_OUT is one element, which becomes the result in Java; a struct is one
 * struct; and `const char *` with FL_IN is NUL-terminated text. Any other pointer to data needs a length: without one
 * the generator refuses it (FL0104).
 */

#ifdef FAIRLEAD_BIND
#define FL_ANNOTATE(text) __attribute__((annotate("fairlead:" text)))
#else
#define FL_ANNOTATE(text)
#endif

/** On a function: the library exports it. */
#if defined(_WIN32) && defined(FAIRLEAD_BUILD)
#define FL_API __declspec(dllexport)
#elif defined(_WIN32)
#define FL_API __declspec(dllimport)
#else
#define FL_API __attribute__((visibility("default")))
#endif

/** On a pointer parameter: the function reads what it points to. */
#define FL_IN FL_ANNOTATE("in")

/** On a pointer parameter: the function writes what it points to, and never reads it. */
#define FL_OUT FL_ANNOTATE("out")

/** On a pointer parameter: the function reads and writes what it points to. */
#define FL_INOUT FL_ANNOTATE("inout")

/**
 * On a pointer parameter: the number of elements that it points to (bytes where the pointee is void). `n` is the name
 * of another parameter or an integer literal.
 */
#define FL_LENGTH(n) FL_ANNOTATE("length=" #n)

/**
 * On a pointer parameter: it points to an image. Each argument is the name of another parameter or an integer literal;
 * the width and the stride of a row are in pixels, the height is in rows.
 */
#define FL_IMAGE(width, height, stride) FL_ANNOTATE("image=" #width "," #height "," #stride)

/**
 * On a pointer parameter: it points to a volume, an image for each slice. Each argument is the name of another
 * parameter or an integer literal; the width, the stride of a row and that of a slice are in voxels, the height is in
 * rows, the depth in slices. Slices do not overlap: the stride of a slice is at least the height times the stride of a
 * row.
 */
#define FL_VOLUME(width, height, depth, row_stride, slice_stride) \
    FL_ANNOTATE("volume=" #width "," #height "," #depth "," #row_stride "," #slice_stride)

/** On a pointer parameter: null is allowed, and the comment of the function says what null means. */
#define FL_NULLABLE FL_ANNOTATE("nullable")

/** On a typedef of an integer: a function that returns this type returns a status, a constant of `enum enum_tag`. */
#define FL_STATUS(enum_tag) FL_ANNOTATE("status=" #enum_tag)

/**
 * On a function: a call is short while its buffers hold at most `max_bytes` bytes together. Java may then lend arrays
 * of its heap for the time of the call instead of copying them, which holds up its garbage collector meanwhile.
 */
#define FL_SHORT_CALL(max_bytes) FL_ANNOTATE("short=" #max_bytes)

#endif
