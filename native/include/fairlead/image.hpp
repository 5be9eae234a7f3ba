// SPDX-License-Identifier: Apache-2.0
#ifndef FAIRLEAD_IMAGE_HPP
#define FAIRLEAD_IMAGE_HPP

/**
 * @file
 * Images of one channel: std::uint8_t, std::uint16_t or float.
 *
 * Who owns the pixels. An ImageView never owns: it reads memory of someone else, as std::string_view reads text. An
 * Image can be written to as well; it owns its memory, except where Image::view or Image::crop made it over memory of
 * someone else. Memory that is viewed must outlive every view of it and be aligned as its pixels must be. Nothing is
 * copied but by clone() and by filters, which give a new image.
 *
 * Shapes. Width, height and stride are in pixels and rows; the stride is the number of pixels from the start of a row
 * to the start of the next. An image may be empty. Pixels between the width and the stride belong to no image: no
 * function reads or writes them. Outside an image, a filter sees the nearest pixel of its border.
 *
 * Results. The bits of a result depend on the pixels and the weights alone: not on the tier, the platform or the
 * alignment. How filters round is said in image.h.
 *
 * Threads. Functions that are const may run at once with each other on the same image; all others need it alone.
 */

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <stdexcept>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "detail/shape.hpp"
#include "error.hpp"
#include "filter.hpp"
#include "progress.hpp"

namespace fl {

template <class T>
class Image;

/** An image in memory of someone else, to be read: cheap to copy. An Image is one, too. */
template <class T>
class ImageView {
    static_assert(detail::is_pixel<T>, "a pixel is a std::uint8_t, a std::uint16_t or a float");

public:
    /** An empty image. */
    ImageView() noexcept = default;

    /** An image whose rows follow each other without a gap; otherwise as the constructor below. */
    ImageView(const T *pixels, std::size_t width, std::size_t height) : ImageView(pixels, width, height, width) {}

    /**
     * @param pixels the first pixel of the first row, in memory that must outlive this view; may be null where there
     *     are no pixels
     * @param width pixels in a row
     * @param height rows
     * @param stride pixels from the start of a row to the start of the next, at least the width
     * @throws ShapeError where the stride is less than the width, or where no memory is as large as the image
     * @throws StatusError where `pixels` is null and the image is not empty
     */
    ImageView(const T *pixels, std::size_t width, std::size_t height, std::size_t stride)
        : first(pixels), columns(width), rows(height), row_stride(stride) {
        detail::require_shape<T>(pixels, width, height, stride, "fl::ImageView");
    }

    /**
     * As the constructor above, and looks whether the image fits.
     *
     * @param pixels memory that must outlive this view
     * @param width pixels in a row
     * @param height rows
     * @param stride pixels from the start of a row to the start of the next, at least the width
     * @throws ShapeError where the stride is less than the width, or where `pixels` is shorter than the image
     */
    ImageView(std::span<const T> pixels, std::size_t width, std::size_t height, std::size_t stride)
        : ImageView(pixels.data(), width, height, stride) {
        detail::require_held<T>(pixels.size(), width, height, stride, "fl::ImageView");
    }

    /** A view of an image that dies at once would dangle. */
    ImageView(Image<T> &&image) = delete;

    /** Pixels in a row. */
    [[nodiscard]] std::size_t width() const noexcept { return columns; }

    /** Rows. */
    [[nodiscard]] std::size_t height() const noexcept { return rows; }

    /** Pixels from the start of a row to the start of the next. */
    [[nodiscard]] std::size_t stride() const noexcept { return row_stride; }

    /** The number of pixels: width times height. */
    [[nodiscard]] std::size_t size() const noexcept { return columns * rows; }

    /** Whether there are no pixels. */
    [[nodiscard]] bool empty() const noexcept { return size() == 0; }

    /** Whether the rows follow each other without a gap, so that pixels() holds pixels of the image alone. */
    [[nodiscard]] bool contiguous() const noexcept { return row_stride == columns || rows <= 1; }

    /** The first pixel of the first row. */
    [[nodiscard]] const T *data() const noexcept { return first; }

    /** The memory from the first pixel to the last, with the gaps between rows that are not contiguous(). */
    [[nodiscard]] std::span<const T> pixels() const noexcept {
        return std::span<const T>(first, detail::span_of(columns, rows, row_stride));
    }

    /** The pixel in column x of row y. Throws std::out_of_range where there is none. */
    [[nodiscard]] const T &at(std::size_t x, std::size_t y) const {
        detail::require_pixel(x, y, columns, rows);
        return first[y * row_stride + x];
    }

    /** Row y, without the gap behind it. Throws std::out_of_range where there is none. */
    [[nodiscard]] std::span<const T> row(std::size_t y) const {
        detail::require_row(y, rows);
        return std::span<const T>(first + detail::offset_of_row(y, columns, row_stride), columns);
    }

    /**
     * A part of this image, in the same memory and with the same stride.
     *
     * @param x the first column of the part
     * @param y its first row
     * @param part_width its width, which may be 0
     * @param part_height its height, which may be 0
     * @throws std::out_of_range where the part is not within the image
     */
    [[nodiscard]] ImageView<T> crop(std::size_t x, std::size_t y, std::size_t part_width,
                                    std::size_t part_height) const {
        detail::require_part(x, y, part_width, part_height, columns, rows);
        const std::size_t offset = detail::offset_of_part(x, y, part_width, part_height, row_stride);
        return ImageView<T>(first + offset, part_width, part_height, row_stride);
    }

    /** A copy that owns its pixels, without gaps between its rows. */
    [[nodiscard]] Image<T> clone() const;

    /** The median of each 3x3 window. Floats are ordered by IEEE 754 totalOrder. */
    [[nodiscard]] Image<T> median3x3() const;

    /** As median3x3; see the note on destinations at convolve3x3_into. */
    void median3x3_into(Image<T> &destination) const;

    /**
     * 3x3 convolution. The weights are laid over the window as they stand; an integer result is rounded to the nearest
     * integer, ties to even, and saturated.
     *
     * @param weights 9 weights, row by row
     * @throws WeightCountError where they are not 9
     */
    [[nodiscard]] Image<T> convolve3x3(std::span<const float> weights) const;

    /**
     * As convolve3x3, into an image that is there already.
     *
     * @param destination receives the result: an image of the same width and height, whatever its stride
     * @throws std::invalid_argument where it is of another width or height
     * @throws ShapeError where it shares memory with this image
     * @throws WeightCountError where the weights are not 9
     */
    void convolve3x3_into(std::span<const float> weights, Image<T> &destination) const;

    /**
     * Separable convolution: along the rows, then along the columns; what is between the two stays float. Weights and
     * rounding are as in convolve3x3.
     *
     * @param row_weights the weights along a row, from left to right: an odd number, at most 65
     * @param column_weights the weights along a column, from top to bottom: an odd number, at most 65
     * @throws WeightCountError where a number of weights is another
     */
    [[nodiscard]] Image<T> convolve_separable(std::span<const float> row_weights,
                                              std::span<const float> column_weights) const;

    /** As convolve_separable; see the note on destinations at convolve3x3_into. */
    void convolve_separable_into(std::span<const float> row_weights, std::span<const float> column_weights,
                                 Image<T> &destination) const;

    /**
     * Gaussian blur with gaussian_weights(sigma) along rows and columns.
     *
     * @param sigma the standard deviation in pixels: above 0 and at most 32 / 3
     * @throws std::invalid_argument where sigma is not in that range
     */
    [[nodiscard]] Image<T> gaussian(double sigma) const;

    /** As gaussian; see the note on destinations at convolve3x3_into. */
    void gaussian_into(double sigma, Image<T> &destination) const;

    /**
     * An image of two values.
     *
     * @param limit what a pixel is compared with
     * @param below what stands where a pixel is not greater (or is not a number)
     * @param above what stands where it is greater
     */
    [[nodiscard]] Image<T> threshold(T limit, T below, T above) const;

    /** As threshold; see the note on destinations at convolve3x3_into. The destination may be this image itself. */
    void threshold_into(T limit, T below, T above, Image<T> &destination) const;

    /** Applies one filter. Throws std::invalid_argument where it is not a constant of Filter. */
    [[nodiscard]] Image<T> apply(Filter filter) const;

    /** As apply(filter); see the note on destinations at convolve3x3_into. */
    void apply_into(Filter filter, Image<T> &destination) const;

    /**
     * Applies one filter after the other, in bands of rows, and tells after each band how far it has come. The result
     * is that of the same filters without bands. A chain of no filters gives a copy and tells nothing.
     *
     * @param filters the chain; the name of a filter is that of its step
     * @param progress hears of each band in this thread; what it throws is thrown here
     * @throws Cancelled where `progress` answers false
     * @throws std::invalid_argument where one of the filters is not a constant of Filter
     */
    [[nodiscard]] Image<T> apply(const std::vector<Filter> &filters, Progress &progress) const;

private:
    const T *first = nullptr;
    std::size_t columns = 0;
    std::size_t rows = 0;
    std::size_t row_stride = 0;
};

/**
 * An image that can be written to. It owns its pixels or, made by view() or crop(), borrows them; owns() says which.
 * It is moved, and copied by clone() alone; an image that was moved from is empty.
 */
template <class T>
class Image : public ImageView<T> {
public:
    /** An empty image. */
    Image() noexcept = default;

    /**
     * An image of zeros that owns its pixels, without gaps between its rows.
     *
     * @param width pixels in a row
     * @param height rows
     * @throws ShapeError where no memory is as large as the image
     * @throws std::bad_alloc where there is not so much memory
     */
    Image(std::size_t width, std::size_t height)
        : Image(std::make_unique<T[]>(detail::require_span<T>(width, height, width, "fl::Image")), width, height) {}

    /** As the constructor, except that the pixels hold anything until they are written. */
    [[nodiscard]] static Image<T> for_overwrite(std::size_t width, std::size_t height) {
        return Image(std::unique_ptr<T[]>(new T[detail::require_span<T>(width, height, width, "fl::Image")]), width,
                     height);
    }

    /**
     * An image over memory that someone else owns: what is written to the image is written there.
     *
     * @param pixels the first pixel of the first row, in memory that must outlive the image; may be null where there
     *     are no pixels
     * @param width pixels in a row
     * @param height rows
     * @param stride pixels from the start of a row to the start of the next, at least the width
     * @throws ShapeError where the stride is less than the width, or where no memory is as large as the image
     * @throws StatusError where `pixels` is null and the image is not empty
     */
    [[nodiscard]] static Image<T> view(T *pixels, std::size_t width, std::size_t height, std::size_t stride) {
        return Image(pixels, width, height, stride);
    }

    /**
     * As view above, and looks whether the image fits.
     *
     * @param pixels memory that must outlive the image
     * @param width pixels in a row
     * @param height rows
     * @param stride pixels from the start of a row to the start of the next, at least the width
     * @throws ShapeError where the stride is less than the width, or where `pixels` is shorter than the image
     */
    [[nodiscard]] static Image<T> view(std::span<T> pixels, std::size_t width, std::size_t height, std::size_t stride) {
        Image image(pixels.data(), width, height, stride);
        detail::require_held<T>(pixels.size(), width, height, stride, "fl::Image");
        return image;
    }

    /** Takes the pixels over. */
    Image(Image &&other) noexcept
        : ImageView<T>(std::exchange(static_cast<ImageView<T> &>(other), ImageView<T>())),
          owned(std::move(other.owned)), writable(std::exchange(other.writable, nullptr)) {}

    /** Takes the pixels over; those that this image owned are freed. */
    Image &operator=(Image &&other) noexcept {
        if (this != &other) {
            ImageView<T>::operator=(std::exchange(static_cast<ImageView<T> &>(other), ImageView<T>()));
            owned = std::move(other.owned);
            writable = std::exchange(other.writable, nullptr);
        }
        return *this;
    }

    Image(const Image &) = delete;
    Image &operator=(const Image &) = delete;

    /** Frees the pixels if the image owns them. */
    ~Image() = default;

    /** Whether this image owns its pixels: it frees them, and nobody else need keep them. */
    [[nodiscard]] bool owns() const noexcept { return owned != nullptr; }

    /** The first pixel of the first row. */
    [[nodiscard]] const T *data() const noexcept { return writable; }

    /** The first pixel of the first row. */
    [[nodiscard]] T *data() noexcept { return writable; }

    /** As ImageView's. */
    [[nodiscard]] std::span<const T> pixels() const noexcept { return ImageView<T>::pixels(); }

    /** The memory from the first pixel to the last, with the gaps between rows that are not contiguous(). */
    [[nodiscard]] std::span<T> pixels() noexcept { return std::span<T>(writable, ImageView<T>::pixels().size()); }

    /** As ImageView's. */
    [[nodiscard]] const T &at(std::size_t x, std::size_t y) const { return ImageView<T>::at(x, y); }

    /** The pixel in column x of row y. Throws std::out_of_range where there is none. */
    [[nodiscard]] T &at(std::size_t x, std::size_t y) {
        detail::require_pixel(x, y, this->width(), this->height());
        return writable[y * this->stride() + x];
    }

    /** As ImageView's. */
    [[nodiscard]] std::span<const T> row(std::size_t y) const { return ImageView<T>::row(y); }

    /** Row y, without the gap behind it. Throws std::out_of_range where there is none. */
    [[nodiscard]] std::span<T> row(std::size_t y) {
        detail::require_row(y, this->height());
        return std::span<T>(writable + detail::offset_of_row(y, this->width(), this->stride()), this->width());
    }

    /** As ImageView's. */
    [[nodiscard]] ImageView<T> crop(std::size_t x, std::size_t y, std::size_t part_width,
                                    std::size_t part_height) const {
        return ImageView<T>::crop(x, y, part_width, part_height);
    }

    /**
     * A part of this image that can be written to: it borrows the pixels, which must outlive it.
     *
     * @param x the first column of the part
     * @param y its first row
     * @param part_width its width, which may be 0
     * @param part_height its height, which may be 0
     * @throws std::out_of_range where the part is not within the image
     */
    [[nodiscard]] Image<T> crop(std::size_t x, std::size_t y, std::size_t part_width, std::size_t part_height) {
        detail::require_part(x, y, part_width, part_height, this->width(), this->height());
        const std::size_t offset = detail::offset_of_part(x, y, part_width, part_height, this->stride());
        return Image(writable + offset, part_width, part_height, this->stride());
    }

    /** Sets all pixels to one value. */
    void fill(T value) {
        for (std::size_t y = 0; y < this->height(); ++y) {
            const std::span<T> pixels_of_row = row(y);
            std::fill(pixels_of_row.begin(), pixels_of_row.end(), value);
        }
    }

private:
    // Borrows the pixels.
    Image(T *pixels, std::size_t width, std::size_t height, std::size_t stride)
        : ImageView<T>(pixels, width, height, stride), writable(pixels) {}

    // Owns the pixels.
    Image(std::unique_ptr<T[]> pixels, std::size_t width, std::size_t height)
        : ImageView<T>(pixels.get(), width, height), owned(std::move(pixels)), writable(owned.get()) {}

    std::unique_ptr<T[]> owned;
    T *writable = nullptr;
};

/** An image of zeros on the heap, as Image's constructor makes it. */
template <class T>
[[nodiscard]] std::unique_ptr<Image<T>> make_image(std::size_t width, std::size_t height) {
    return std::make_unique<Image<T>>(width, height);
}

}  // namespace fl

#include "detail/image_filters.hpp"

#endif
