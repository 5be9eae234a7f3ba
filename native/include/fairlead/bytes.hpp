// SPDX-License-Identifier: Apache-2.0
#ifndef FAIRLEAD_BYTES_HPP
#define FAIRLEAD_BYTES_HPP

/**
 * @file
 * Checksums, counting and UTF-8 validation; Histogram::of counts all values at once. Every function reads the bytes
 * once, at any alignment, allocates nothing, and may run in any number of threads at once. All of them throw ShapeError
 * where the bytes do not fit into the address space, which no object in memory can cause.
 */

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "bytes.h"
#include "error.hpp"

namespace fl {

/**
 * CRC-32C (Castagnoli), as in iSCSI, ext4 and java.util.zip.CRC32C. The nine bytes "123456789" give 0xE3069283.
 *
 * @param data the bytes; none give the seed back
 * @param seed 0 to start; the result of the previous call to continue with the bytes that follow
 */
[[nodiscard]] inline std::uint32_t crc32c(std::span<const std::uint8_t> data, std::uint32_t seed = 0) {
    std::uint32_t crc = 0;
    check(fl_crc32c(seed, data.data(), data.size(), &crc), "fl_crc32c");
    return crc;
}

/**
 * Adler-32, as in zlib and java.util.zip.Adler32. The nine bytes "123456789" give 0x091E01DE.
 *
 * @param data the bytes
 * @param seed 1 to start; the result of the previous call to continue with the bytes that follow
 */
[[nodiscard]] inline std::uint32_t adler32(std::span<const std::uint8_t> data, std::uint32_t seed = 1) {
    std::uint32_t sum = 0;
    check(fl_adler32(seed, data.data(), data.size(), &sum), "fl_adler32");
    return sum;
}

/** How many of the bytes equal `value`. */
[[nodiscard]] inline std::uint64_t count_byte(std::span<const std::uint8_t> data, std::uint8_t value) {
    std::uint64_t count = 0;
    check(fl_count_u8(data.data(), data.size(), value, &count), "fl_count_u8");
    return count;
}

/**
 * Where the bytes cease to be well-formed UTF-8 (table 3-7 of the Unicode Standard): the offset of the first byte of
 * the first ill-formed sequence, or their number where all of them are valid.
 */
[[nodiscard]] inline std::size_t utf8_error_offset(std::span<const std::uint8_t> data) {
    std::uint64_t offset = 0;
    check(fl_utf8_validate(data.data(), data.size(), &offset), "fl_utf8_validate");
    return static_cast<std::size_t>(offset);
}

/** As utf8_error_offset of the bytes of the text. */
[[nodiscard]] inline std::size_t utf8_error_offset(std::string_view text) {
    return utf8_error_offset(
        std::span<const std::uint8_t>(reinterpret_cast<const std::uint8_t *>(text.data()), text.size()));
}

/** Whether all of the bytes are well-formed UTF-8; no bytes are. */
[[nodiscard]] inline bool is_utf8(std::span<const std::uint8_t> data) {
    return utf8_error_offset(data) == data.size();
}

/** As is_utf8 of the bytes of the text. */
[[nodiscard]] inline bool is_utf8(std::string_view text) {
    return utf8_error_offset(text) == text.size();
}

}  // namespace fl

#endif
