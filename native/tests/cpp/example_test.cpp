// SPDX-License-Identifier: Apache-2.0
#include <filesystem>
#include <iostream>

#include "tests/cpp/support.h"

namespace {

bool interrupted = false;

// What the comment of fairlead.hpp shows, word for word.

class Console : public fl::Progress {
public:
    bool advanced(double fraction, const std::string &step) override {
        std::cerr << step << ": " << int(fraction * 100) << " %\n";
        return !interrupted;
    }
};

void clean(const std::string &from, const std::string &to) {
    const std::unique_ptr<fl::Image<std::uint16_t>> scan = fl::load_pgm<std::uint16_t>(from);
    Console console;
    const fl::Image<std::uint16_t> clean = scan->apply({fl::Filter::median, fl::Filter::gaussian}, console);
    const std::size_t limit = fl::Histogram::of(clean).otsu_threshold();
    fl::save_pgm(to, clean.threshold(static_cast<std::uint16_t>(limit), 0, 65535));
}

}  // namespace

namespace fl::tests {
namespace {

TEST(CppExample, FindsASquareAmongSpecks) {
    const std::string from = testing::TempDir() + "fairlead_example_from.pgm";
    const std::string to = testing::TempDir() + "fairlead_example_to.pgm";
    Image<std::uint16_t> scan(64, 64);
    scan.fill(10'000);
    scan.crop(16, 16, 32, 32).fill(50'000);
    Image<std::uint16_t> square(64, 64);
    square.crop(16, 16, 32, 32).fill(65535);
    for (std::size_t at = 4; at < 64; at += 8) {
        scan.at(at, 4) = 65535;
        scan.at(at, 32) = 0;
    }
    save_pgm(from, scan);

    clean(from, to);
    const std::unique_ptr<Image<std::uint16_t>> found = load_pgm<std::uint16_t>(to);
    std::size_t different = 0;
    for (std::size_t i = 0; i < found->size(); ++i) {
        different += found->pixels()[i] != square.pixels()[i] ? 1 : 0;
    }
    // The corners of the square are rounded off, nothing else.
    EXPECT_LE(different, 4U * 3);
    EXPECT_EQ(found->at(32, 32), 65535);
    EXPECT_EQ(found->at(4, 4), 0);

    interrupted = true;
    EXPECT_THROW(clean(from, to), Cancelled);
    std::filesystem::remove(from);
    std::filesystem::remove(to);
}

}  // namespace
}  // namespace fl::tests
