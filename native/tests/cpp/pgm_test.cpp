// SPDX-License-Identifier: Apache-2.0
#include <filesystem>
#include <fstream>
#include <iterator>

#include "tests/cpp/support.h"

namespace fl::tests {
namespace {

// A file of its own for each test, which is removed with it.
class CppPgm : public testing::Test {
protected:
    void TearDown() override { std::filesystem::remove(path); }

    void write(const std::string &content) const {
        std::ofstream file(path, std::ios::binary);
        file << content;
    }

    std::string content() const {
        std::ifstream file(path, std::ios::binary);
        return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    }

    // The error that reading `text` as 8 bits gives.
    FileError error_of(const std::string &text) const {
        write(text);
        return thrown_by<FileError>([&] { static_cast<void>(load_pgm<std::uint8_t>(path)); });
    }

    const std::string path =
        testing::TempDir() + "fairlead_" + testing::UnitTest::GetInstance()->current_test_info()->name() + ".pgm";
};

TEST_F(CppPgm, OfEightBitsIsWrittenAsTheFormatSays) {
    std::vector<std::uint8_t> memory = {0, 1, 99, 254, 255};
    save_pgm(path, ImageView<std::uint8_t>(memory.data(), 2, 2, 3));
    EXPECT_EQ(content(), std::string("P5\n2 2\n255\n\x00\x01\xFE\xFF", 15));
}

TEST_F(CppPgm, OfSixteenBitsHasTheUpperByteFirst) {
    const std::vector<std::uint16_t> memory = {0x0102, 0xFFFE};
    save_pgm(path, ImageView<std::uint16_t>(memory.data(), 1, 2));
    EXPECT_EQ(content(), std::string("P5\n1 2\n65535\n\x01\x02\xFF\xFE", 17));
}

TEST_F(CppPgm, ComesBackAsItWas) {
    Random random;
    const auto narrow = random_image<std::uint8_t>(random, 33, 7);
    save_pgm(path, narrow);
    EXPECT_EQ(values_of<std::uint8_t>(*load_pgm<std::uint8_t>(path)), values_of<std::uint8_t>(narrow));
    Image<std::uint16_t> wide(33, 7);
    for (std::uint16_t &pixel : wide.pixels()) {
        pixel = static_cast<std::uint16_t>(random.bits());
    }
    save_pgm(path, wide);
    EXPECT_EQ(values_of<std::uint16_t>(*load_pgm<std::uint16_t>(path)), values_of<std::uint16_t>(wide));
    EXPECT_EQ(read_pgm_header(path), (PgmHeader{33, 7, 65535}));
}

TEST_F(CppPgm, OfEightBitsCanBeReadAsSixteen) {
    write("P5 2 1 200 \x07\xC8");
    EXPECT_EQ(values_of<std::uint16_t>(*load_pgm<std::uint16_t>(path)), (std::vector<std::uint16_t>{7, 200}));
}

TEST_F(CppPgm, MayHaveCommentsAndAnySpaceInItsHeader) {
    write("P5#made by hand\n# and again\r\n\t2\v#width\n1\n255\nab");
    EXPECT_EQ(values_of<std::uint8_t>(*load_pgm<std::uint8_t>(path)), (std::vector<std::uint8_t>{'a', 'b'}));
}

TEST_F(CppPgm, PixelsThatLookLikeSpaceOrCommentsArePixels) {
    write("P5 3 1 255\n\n# ");
    EXPECT_EQ(values_of<std::uint8_t>(*load_pgm<std::uint8_t>(path)), (std::vector<std::uint8_t>{'\n', '#', ' '}));
}

TEST_F(CppPgm, WithoutPixelsIsAnEmptyImage) {
    save_pgm(path, ImageView<std::uint8_t>());
    EXPECT_TRUE(load_pgm<std::uint8_t>(path)->empty());
    write("P5 0 1000000 255\n");
    EXPECT_EQ(load_pgm<std::uint8_t>(path)->height(), 1000000U);
}

TEST_F(CppPgm, ErrorsNameTheFileThePlaceAndTheProblem) {
    const FileError error = error_of("P5 2 2 255 abc");
    EXPECT_EQ(error.path(), path);
    EXPECT_EQ(error.offset(), 14U);
    EXPECT_EQ(error.what(), path + ", at byte 14: ends too early: 2 x 2 pixels of 1 bytes are announced, there are 3 "
                                   "bytes");
}

TEST_F(CppPgm, EachMistakeOfAFileHasItsPlace) {
    EXPECT_EQ(error_of("").offset(), 0U);
    EXPECT_EQ(error_of("P6 1 1 255 x").offset(), 0U);
    EXPECT_EQ(error_of("P51 1 255 x").offset(), 2U);
    EXPECT_EQ(error_of("P5 x 1 255 x").offset(), 3U);
    EXPECT_EQ(error_of("P5 1 -1 255 x").offset(), 5U);
    EXPECT_EQ(error_of("P5 1 1 65536 x").offset(), 11U);
    EXPECT_EQ(error_of("P5 1 1 0 x").offset(), 8U);
    EXPECT_EQ(error_of("P5 1 1 255x").offset(), 10U);
    EXPECT_EQ(error_of("P5 1 1 25").offset(), 9U);
    EXPECT_EQ(error_of("P5 #").offset(), 4U);
    EXPECT_EQ(error_of("P5 1 1 65535 xx").offset(), 12U + 1);
    EXPECT_EQ(error_of("P5 2 2 100 aa\x7F\x01").offset(), 13U);
}

TEST_F(CppPgm, NoMemoryIsTakenForPixelsThatAreNotThere) {
    EXPECT_THROW(throw error_of("P5 4000000000 4000000000 255 x"), FileError);
    EXPECT_THROW(throw error_of("P5 18446744073709551615 1 255 x"), FileError);
    EXPECT_EQ(error_of("P5 99999999999999999999 1 255 x").offset(), 22U);
}

TEST_F(CppPgm, ThatCannotBeOpenedOrWrittenIsTold) {
    const std::string nowhere = testing::TempDir() + "fairlead_no_such_folder/a.pgm";
    const auto error = thrown_by<FileError>([&] { static_cast<void>(read_pgm_header(nowhere)); });
    EXPECT_EQ(error.what(), nowhere + ", at byte 0: cannot be opened: No such file or directory");
    EXPECT_THROW(save_pgm(nowhere, Image<std::uint8_t>(1, 1)), FileError);
    EXPECT_THROW(static_cast<void>(load_pgm<std::uint8_t>(testing::TempDir())), FileError);
}

}  // namespace
}  // namespace fl::tests
