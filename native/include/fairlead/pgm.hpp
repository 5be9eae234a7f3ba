// SPDX-License-Identifier: Apache-2.0
#ifndef FAIRLEAD_PGM_HPP
#define FAIRLEAD_PGM_HPP

/**
 * @file
 * Binary PGM files (netpbm's P5): gray images of 8 or 16 bits. Values are taken as they are, whatever the greatest
 * value that a file announces: nothing is scaled. Of a file with several images, the first is read. All functions may
 * run in any number of threads at once, except that a file must not be read or written while it is written.
 */

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <type_traits>

#include "detail/pgm_file.hpp"
#include "error.hpp"
#include "image.hpp"

namespace fl {

/** What a PGM file says of itself. */
struct PgmHeader {
    /** Pixels in a row. */
    std::size_t width;
    /** Rows. */
    std::size_t height;
    /** The greatest value that a pixel may have: 1 to 65535. Above 255, a pixel takes two bytes. */
    std::uint32_t max_value;

    /** Equal where all members are. */
    bool operator==(const PgmHeader &) const = default;
};

/**
 * Reads what a PGM file says of itself, so that a caller knows whether it has 8 or 16 bits.
 *
 * @param path the file
 * @throws FileError where it cannot be read or is no binary PGM
 */
[[nodiscard]] inline PgmHeader read_pgm_header(const std::string &path) {
    detail::PgmReader reader(path);
    return {reader.width(), reader.height(), reader.max_value()};
}

/**
 * Reads a PGM file into an image of std::uint8_t or std::uint16_t. An image of 16 bits takes files of 8 bits, too.
 *
 * @param path the file
 * @return the image, which owns its pixels
 * @throws FileError where the file cannot be read, is no binary PGM or ends too early, where a pixel is greater than
 *     the file announces, or where an image of 8 bits is asked of a file of 16 bits
 */
template <class T>
[[nodiscard]] std::unique_ptr<Image<T>> load_pgm(const std::string &path) {
    static_assert(std::is_same_v<T, std::uint8_t> || std::is_same_v<T, std::uint16_t>, "PGM has 8 or 16 bits");
    detail::PgmReader reader(path);
    return reader.read_pixels<T>();
}

/**
 * Writes an 8-bit image as a PGM file with the greatest value 255. A file of that name is replaced.
 *
 * @throws FileError where the file cannot be written; what stands there then is not complete
 */
inline void save_pgm(const std::string &path, const ImageView<std::uint8_t> &image) {
    detail::write_pgm(path, image);
}

/**
 * Writes a 16-bit image as a PGM file with the greatest value 65535. A file of that name is replaced.
 *
 * @throws FileError where the file cannot be written; what stands there then is not complete
 */
inline void save_pgm(const std::string &path, const ImageView<std::uint16_t> &image) {
    detail::write_pgm(path, image);
}

}  // namespace fl

#endif
