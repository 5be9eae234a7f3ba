// SPDX-License-Identifier: Apache-2.0
#ifndef FAIRLEAD_DETAIL_PGM_FILE_HPP
#define FAIRLEAD_DETAIL_PGM_FILE_HPP

// Reading and writing of binary PGM files. No part of the API.

#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <fstream>
#include <ios>
#include <limits>
#include <memory>
#include <span>
#include <string>
#include <system_error>
#include <vector>

#include "../error.hpp"
#include "../image.hpp"

namespace fl::detail {

// What the system says of the call that just failed.
inline std::string system_message() {
    return errno == 0 ? std::string("the system gives no reason") : std::generic_category().message(errno);
}

inline std::size_t bytes_of_value(std::uint32_t max_value) noexcept {
    return max_value > 0xFF ? 2 : 1;
}

// One file: the constructor reads the header, read_pixels() what follows it.
class PgmReader {
public:
    explicit PgmReader(const std::string &path) : name(path) {
        errno = 0;
        file.open(path, std::ios::binary);
        if (!file) {
            throw FileError(name, 0, "cannot be opened: " + system_message());
        }
        read_magic();
        columns = read_number("width", std::numeric_limits<std::size_t>::max());
        rows = read_number("height", std::numeric_limits<std::size_t>::max());
        most = static_cast<std::uint32_t>(read_number("greatest value", 0xFFFF));
        if (most == 0) {
            fail("the greatest value is 0, it must be 1 to 65535");
        }
        require_space();
    }

    [[nodiscard]] std::size_t width() const noexcept { return columns; }
    [[nodiscard]] std::size_t height() const noexcept { return rows; }
    [[nodiscard]] std::uint32_t max_value() const noexcept { return most; }

    template <class T>
    std::unique_ptr<Image<T>> read_pixels() {
        if (bytes_of_value(most) > sizeof(T)) {
            fail("the greatest value is " + std::to_string(most) + ": read it as an image of 16 bits");
        }
        require_bytes();
        auto image = std::make_unique<Image<T>>(columns, rows);
        std::vector<std::uint8_t> bytes(columns * bytes_of_value(most));
        for (std::size_t y = 0; y < rows; ++y) {
            read_row(bytes);
            decode(bytes, image->row(y));
        }
        return image;
    }

private:
    [[noreturn]] void fail(const std::string &problem) const { throw FileError(name, position, problem); }

    // The next byte of the header; it may not end here.
    char next() {
        char c = 0;
        if (!file.get(c)) {
            fail(file.bad() ? "cannot be read" : "ends within the header");
        }
        ++position;
        return c;
    }

    void read_magic() {
        char magic[2] = {};
        if (!file.read(magic, 2) || magic[0] != 'P' || magic[1] != '5') {
            fail("is no binary PGM, which begins with P5");
        }
        position = 2;
    }

    static bool is_space(char c) noexcept { return c == ' ' || (c >= '\t' && c <= '\r'); }

    static bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }

    // The next character that is neither space nor within a comment; there must be a space or a comment before it.
    char next_after_space() {
        char c = next();
        if (!is_space(c) && c != '#') {
            --position;
            fail("a space is missing");
        }
        while (is_space(c) || c == '#') {
            while (c == '#') {
                c = skip_comment();
            }
            if (is_space(c)) {
                c = next();
            }
        }
        return c;
    }

    // Returns the end of the line that ends the comment.
    char skip_comment() {
        char c = next();
        while (c != '\n' && c != '\r') {
            c = next();
        }
        return c;
    }

    // A number, and what was read to see where it ends is given back.
    std::size_t read_number(const char *what, std::size_t greatest) {
        char c = next_after_space();
        if (!is_digit(c)) {
            --position;
            fail(std::string("the ") + what + " is no number");
        }
        std::size_t value = 0;
        for (; is_digit(c); c = next()) {
            const std::size_t digit = static_cast<std::size_t>(c - '0');
            if (value > (greatest - digit) / 10) {
                --position;
                fail(std::string("the ") + what + " is more than " + std::to_string(greatest));
            }
            value = value * 10 + digit;
        }
        file.unget();
        --position;
        return value;
    }

    // One space, and no more, stands between the header and the pixels.
    void require_space() {
        if (!is_space(next())) {
            --position;
            fail("a space is missing behind the greatest value");
        }
    }

    // Before memory is taken for what a header may only pretend.
    void require_bytes() {
        file.seekg(0, std::ios::end);
        const std::streamoff end = file.tellg();
        file.seekg(static_cast<std::streamoff>(position));
        if (!file || end < 0) {
            fail("has no size: it is no regular file");
        }
        const auto bytes = static_cast<std::uint64_t>(end) - position;
        const std::uint64_t pixels = bytes / bytes_of_value(most);
        if (columns != 0 && rows > pixels / columns) {
            position = static_cast<std::uint64_t>(end);
            fail("ends too early: " + by(columns, rows) + " pixels of " + std::to_string(bytes_of_value(most)) +
                 " bytes are announced, there are " + std::to_string(bytes) + " bytes");
        }
    }

    void read_row(std::vector<std::uint8_t> &bytes) {
        if (!file.read(reinterpret_cast<char *>(bytes.data()), static_cast<std::streamsize>(bytes.size()))) {
            fail("cannot be read on");
        }
    }

    // Values of two bytes have the more significant one first.
    template <class T>
    void decode(const std::vector<std::uint8_t> &bytes, std::span<T> row) {
        const std::size_t size = bytes_of_value(most);
        for (std::size_t x = 0; x < row.size(); ++x) {
            const std::uint32_t value =
                size == 1 ? bytes[x] : static_cast<std::uint32_t>(bytes[2 * x] << 8U) | bytes[2 * x + 1];
            if (value > most) {
                position += x * size;
                fail("the value " + std::to_string(value) + " is greater than the greatest, " + std::to_string(most));
            }
            row[x] = static_cast<T>(value);
        }
        position += bytes.size();
    }

    std::string name;
    std::ifstream file;
    std::uint64_t position = 0;
    std::size_t columns = 0;
    std::size_t rows = 0;
    std::uint32_t most = 0;
};

template <class T>
void encode(std::span<const T> row, std::vector<char> &bytes) {
    bytes.clear();
    for (const T value : row) {
        if constexpr (sizeof(T) == 2) {
            bytes.push_back(static_cast<char>(value >> 8U));
        }
        bytes.push_back(static_cast<char>(value & 0xFFU));
    }
}

template <class T>
void write_pgm(const std::string &path, const ImageView<T> &image) {
    errno = 0;
    std::ofstream file(path, std::ios::binary | std::ios::trunc);
    if (!file) {
        throw FileError(path, 0, "cannot be written: " + system_message());
    }
    file << "P5\n"
         << image.width() << ' ' << image.height() << '\n'
         << std::to_string(std::numeric_limits<T>::max()) << '\n';
    std::vector<char> bytes;
    for (std::size_t y = 0; y < image.height() && file; ++y) {
        encode(image.row(y), bytes);
        file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    }
    if (!file.flush()) {
        throw FileError(path, 0, "cannot be written to its end: " + system_message());
    }
}

}  // namespace fl::detail

#endif
