// SPDX-License-Identifier: Apache-2.0
#include <fairlead/bytes.h>

#include "cpu/tier.h"
#include "kernels/bytes/kernels.h"
#include "kernels/library/arguments.h"

namespace {

using fl::cpu::Selection;

struct Kernels {
    fl::bytes::Histogram *histogram;
    fl::bytes::Crc32c *crc32c;
    fl::bytes::Crc32c *crc32c_wide;  // where the processor has VPCLMULQDQ
    fl::bytes::Adler32 *adler32;
    fl::bytes::CountByte *count_byte;
    fl::bytes::Utf8Validate *utf8_validate;
};

// One row for each fl::cpu::Tier, in its order; a tier of another architecture is never active here.
constexpr Kernels rows[fl::cpu::tier_count] = {
    {fl::scalar::histogram, fl::scalar::crc32c, fl::scalar::crc32c, fl::scalar::adler32, fl::scalar::count_byte,
     fl::scalar::utf8_validate},
#if defined(__x86_64__)
    {fl::scalar::histogram, fl::x86_64_v2::crc32c, fl::x86_64_v2::crc32c, fl::x86_64_v2::adler32,
     fl::x86_64_v2::count_byte, fl::x86_64_v2::utf8_validate},
    {fl::scalar::histogram, fl::x86_64_v2::crc32c, fl::x86_64_v3::crc32c, fl::x86_64_v3::adler32,
     fl::x86_64_v3::count_byte, fl::x86_64_v3::utf8_validate},
    {fl::scalar::histogram, fl::x86_64_v2::crc32c, fl::x86_64_v4::crc32c, fl::x86_64_v4::adler32,
     fl::x86_64_v4::count_byte, fl::x86_64_v4::utf8_validate},
#else
    {},
    {},
    {},
#endif
#if defined(__aarch64__)
    {fl::scalar::histogram, fl::scalar::crc32c, fl::scalar::crc32c, fl::scalar::adler32, fl::aarch64::count_byte,
     fl::scalar::utf8_validate},
#else
    {},
#endif
};

const Kernels &kernels_of(Selection selection) {
    return rows[static_cast<size_t>(selection.tier)];
}

const Kernels &kernels() {
    return kernels_of(fl::cpu::active());
}

}  // namespace

fl_status fl_histogram_u8(const uint8_t *data, size_t n, uint64_t *bins) {
    const fl_status status = fl::check_call(data, n, bins);
    if (status == FL_OK) {
        kernels().histogram(data, n, bins);
    }
    return status;
}

fl_status fl_crc32c(uint32_t seed, const uint8_t *data, size_t n, uint32_t *crc) {
    const fl_status status = fl::check_call(data, n, crc);
    if (status == FL_OK) {
        const Selection selection = fl::cpu::active();
        const Kernels &tier = kernels_of(selection);
        *crc = selection.wide_carryless ? tier.crc32c_wide(seed, data, n) : tier.crc32c(seed, data, n);
    }
    return status;
}

fl_status fl_adler32(uint32_t seed, const uint8_t *data, size_t n, uint32_t *sum) {
    const fl_status status = fl::check_call(data, n, sum);
    if (status == FL_OK) {
        *sum = kernels().adler32(seed, data, n);
    }
    return status;
}

fl_status fl_count_u8(const uint8_t *data, size_t n, uint8_t value, uint64_t *count) {
    const fl_status status = fl::check_call(data, n, count);
    if (status == FL_OK) {
        *count = kernels().count_byte(data, n, value);
    }
    return status;
}

fl_status fl_utf8_validate(const uint8_t *data, size_t n, uint64_t *error_offset) {
    const fl_status status = fl::check_call(data, n, error_offset);
    if (status == FL_OK) {
        *error_offset = kernels().utf8_validate(data, n);
    }
    return status;
}
