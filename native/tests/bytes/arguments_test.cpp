// SPDX-License-Identifier: Apache-2.0
#include <functional>
#include <utility>

#include "tests/bytes/support.h"

namespace fl::tests {
namespace {

using Call = std::function<fl_status(const std::uint8_t *data, std::size_t n, bool with_result)>;

// Each kernel of bytes.h; its result, 42 before the call, must be 42 after a call that fails.
template <class Result, class Kernel>
Call call_of(Kernel kernel) {
    return [kernel](const std::uint8_t *data, std::size_t n, bool with_result) {
        std::vector<Result> result(256, 42);
        const fl_status status = kernel(data, n, with_result ? result.data() : nullptr);
        if (status != FL_OK) {
            EXPECT_EQ(result, std::vector<Result>(256, 42));
        }
        return status;
    };
}

std::vector<std::pair<std::string, Call>> all_calls() {
    using Data = const std::uint8_t *;
    return {
        {"histogram", call_of<std::uint64_t>(fl_histogram_u8)},
        {"utf8_validate", call_of<std::uint64_t>(fl_utf8_validate)},
        {"crc32c",
         call_of<std::uint32_t>([](Data d, std::size_t n, std::uint32_t *r) { return fl_crc32c(0, d, n, r); })},
        {"adler32",
         call_of<std::uint32_t>([](Data d, std::size_t n, std::uint32_t *r) { return fl_adler32(1, d, n, r); })},
        {"count",
         call_of<std::uint64_t>([](Data d, std::size_t n, std::uint64_t *r) { return fl_count_u8(d, n, 1, r); })},
    };
}

TEST(BytesArguments, ComeBackAsStatus) {
    const Bytes data(10, 1);
    // NOLINTNEXTLINE(performance-no-int-to-ptr): no memory is there
    const auto *near_the_end = reinterpret_cast<const std::uint8_t *>(UINTPTR_MAX - 7);
    in_every_tier([&] {
        for (const auto &[name, call] : all_calls()) {
            SCOPED_TRACE(name);
            EXPECT_EQ(call(data.data(), 10, true), FL_OK);
            EXPECT_EQ(call(nullptr, 0, true), FL_OK);
            EXPECT_EQ(call(data.data(), 10, false), FL_NULL_POINTER);
            EXPECT_EQ(call(nullptr, 0, false), FL_NULL_POINTER);
            EXPECT_EQ(call(nullptr, 1, true), FL_NULL_POINTER);
            EXPECT_EQ(call(data.data(), SIZE_MAX, true), FL_SIZE_OVERFLOW);
            EXPECT_EQ(call(near_the_end, 9, true), FL_SIZE_OVERFLOW);
        }
    });
}

}  // namespace
}  // namespace fl::tests
