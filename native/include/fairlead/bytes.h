// SPDX-License-Identifier: Apache-2.0
#ifndef FAIRLEAD_BYTES_H
#define FAIRLEAD_BYTES_H

/**
 * @file
 * Kernels over bytes: histogram, checksums, counting, UTF-8 validation.
 *
 * All of them read the data once, in O(n), at any alignment, and allocate nothing. They may run in any number of
 * threads at once. A result must not overlap the data. Every function returns FL_NULL_POINTER where a result is null
 * or `data` is null while `n` is not 0, and FL_SIZE_OVERFLOW where `n` bytes do not fit into the address space behind
 * `data`.
 */

#include <stddef.h>
#include <stdint.h>

#include "annotations.h"
#include "status.h"

#ifdef __cplusplus
extern "C" {
#endif

/**
 * Counts how often each byte value occurs. The 256 counts add up to n; those of an empty input are all 0.
 *
 * @param data the bytes
 * @param n number of bytes
 * @param bins receives 256 counts: element v is the number of bytes of value v (earlier contents are overwritten)
 */
FL_API fl_status fl_histogram_u8(const uint8_t *data FL_IN FL_LENGTH(n), size_t n, uint64_t *bins FL_OUT FL_LENGTH(256))
    FL_SHORT_CALL(65536);

/**
 * CRC-32C (Castagnoli), the checksum of iSCSI (RFC 3720), ext4 and java.util.zip.CRC32C: polynomial 0x1EDC6F41,
 * reflected, initial value and final exclusive-or 0xFFFFFFFF. The nine bytes "123456789" give 0xE3069283.
 *
 * @param seed 0 to start; the result of the previous call to continue with the bytes that follow
 * @param data the bytes
 * @param n number of bytes; 0 gives the seed back
 * @param crc receives the checksum
 */
FL_API fl_status fl_crc32c(uint32_t seed, const uint8_t *data FL_IN FL_LENGTH(n), size_t n, uint32_t *crc FL_OUT)
    FL_SHORT_CALL(65536);

/**
 * Adler-32, the checksum of zlib (RFC 1950) and java.util.zip.Adler32: two sums modulo 65521, the second in the upper
 * 16 bits. The nine bytes "123456789" give 0x091E01DE.
 *
 * @param seed 1 to start; the result of the previous call to continue with the bytes that follow
 * @param data the bytes
 * @param n number of bytes; 0 gives a seed that is an Adler-32 back (of any other, each half modulo 65521)
 * @param sum receives the checksum
 */
FL_API fl_status fl_adler32(uint32_t seed, const uint8_t *data FL_IN FL_LENGTH(n), size_t n, uint32_t *sum FL_OUT)
    FL_SHORT_CALL(65536);

/**
 * Counts the bytes that equal `value`; 0 for an empty input.
 *
 * @param data the bytes
 * @param n number of bytes
 * @param value the byte to count
 * @param count receives the number of bytes that equal `value`
 */
FL_API fl_status fl_count_u8(const uint8_t *data FL_IN FL_LENGTH(n), size_t n, uint8_t value, uint64_t *count FL_OUT)
    FL_SHORT_CALL(65536);

/**
 * Tells whether the bytes are well-formed UTF-8 (table 3-7 of the Unicode Standard: no overlong form, no surrogate,
 * nothing above U+10FFFF, no sequence cut off by the end) and where they cease to be. An empty input is valid. The
 * answer is a result and not a status: ill-formed data are no error of the call.
 *
 * @param data the bytes
 * @param n number of bytes
 * @param error_offset receives n where all is valid, else the offset of the first byte of the first ill-formed
 *     sequence: all bytes before it are valid UTF-8
 */
FL_API fl_status fl_utf8_validate(const uint8_t *data FL_IN FL_LENGTH(n), size_t n, uint64_t *error_offset FL_OUT)
    FL_SHORT_CALL(65536);

#ifdef __cplusplus
}
#endif

#endif
