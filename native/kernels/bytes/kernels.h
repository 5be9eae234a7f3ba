// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <stddef.h>
#include <stdint.h>

// The variants of each kernel, arguments checked. A kernel has a variant in a tier only where it is faster there than
// in the tier below; bytes.cpp says which one each tier runs.

namespace fl::bytes {

using Histogram = void(const uint8_t *data, size_t n, uint64_t *bins);
using Crc32c = uint32_t(uint32_t seed, const uint8_t *data, size_t n);
using Adler32 = uint32_t(uint32_t seed, const uint8_t *data, size_t n);
using CountByte = uint64_t(const uint8_t *data, size_t n, uint8_t value);
using Utf8Validate = size_t(const uint8_t *data, size_t n);  // offset of the first error, n where there is none

}  // namespace fl::bytes

namespace fl::scalar {
bytes::Histogram histogram;
bytes::Crc32c crc32c;
bytes::Adler32 adler32;
bytes::CountByte count_byte;
bytes::Utf8Validate utf8_validate;
}  // namespace fl::scalar

namespace fl::x86_64_v2 {
bytes::Crc32c crc32c;
bytes::Adler32 adler32;
bytes::CountByte count_byte;
bytes::Utf8Validate utf8_validate;
}  // namespace fl::x86_64_v2

namespace fl::x86_64_v3 {
bytes::Crc32c crc32c;  // needs VPCLMULQDQ beside the tier
bytes::Adler32 adler32;
bytes::CountByte count_byte;
bytes::Utf8Validate utf8_validate;
}  // namespace fl::x86_64_v3

namespace fl::x86_64_v4 {
bytes::Crc32c crc32c;  // needs VPCLMULQDQ beside the tier
bytes::Adler32 adler32;
bytes::CountByte count_byte;
bytes::Utf8Validate utf8_validate;
}  // namespace fl::x86_64_v4

namespace fl::aarch64 {
bytes::CountByte count_byte;
}
