// SPDX-License-Identifier: Apache-2.0
#ifndef FAIRLEAD_VOLUME_HPP
#define FAIRLEAD_VOLUME_HPP

/**
 * @file
 * Volumes, such as the slices of a tomography, one behind the other: std::uint8_t, std::uint16_t or float. Outside a
 * volume, a filter sees the nearest voxel of its border. How filters round is said in image.h; threads are as in
 * image.hpp.
 */

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <stdexcept>
#include <utility>

#include "detail/shape.hpp"
#include "error.hpp"
#include "image.hpp"

namespace fl {

/**
 * A volume. It owns its voxels or, made by view(), borrows them: then they must outlive it and every slice of it. It is
 * moved, and copied by clone() alone; a volume that was moved from is empty.
 */
template <class T>
class Volume {
    static_assert(detail::is_pixel<T>, "a voxel is a std::uint8_t, a std::uint16_t or a float");

public:
    /** An empty volume. */
    Volume() noexcept = default;

    /**
     * A volume of zeros that owns its voxels, without gaps between its rows and slices.
     *
     * @param width voxels in a row
     * @param height rows in a slice
     * @param depth slices
     * @throws ShapeError where no memory is as large as the volume
     * @throws std::bad_alloc where there is not so much memory
     */
    Volume(std::size_t width, std::size_t height, std::size_t depth)
        : Volume(std::make_unique<T[]>(detail::require_volume<T>(width, height, depth, "fl::Volume")), width, height,
                 depth) {}

    /** As the constructor, except that the voxels hold anything until they are written. */
    [[nodiscard]] static Volume<T> for_overwrite(std::size_t width, std::size_t height, std::size_t depth) {
        return Volume(std::unique_ptr<T[]>(new T[detail::require_volume<T>(width, height, depth, "fl::Volume")]), width,
                      height, depth);
    }

    /**
     * A volume over memory that someone else owns: what is written to the volume is written there.
     *
     * @param voxels the first voxel of the first row of the first slice; may be null where there are no voxels
     * @param width voxels in a row
     * @param height rows in a slice
     * @param depth slices
     * @param row_stride voxels from the start of a row to the start of the next, at least the width
     * @param slice_stride voxels from the start of a slice to the start of the next, at least the height times
     *     `row_stride`
     * @throws ShapeError where a stride is less, or where no memory is as large as the volume
     * @throws StatusError where `voxels` is null and the volume is not empty
     */
    [[nodiscard]] static Volume<T> view(T *voxels, std::size_t width, std::size_t height, std::size_t depth,
                                        std::size_t row_stride, std::size_t slice_stride) {
        return Volume(voxels, width, height, depth, row_stride, slice_stride);
    }

    /**
     * As view above, and looks whether the volume fits.
     *
     * @param voxels memory that must outlive the volume
     * @param width voxels in a row
     * @param height rows in a slice
     * @param depth slices
     * @param row_stride voxels from the start of a row to the start of the next, at least the width
     * @param slice_stride voxels from the start of a slice to the start of the next, at least the height times
     *     `row_stride`
     * @throws ShapeError where a stride is less, or where `voxels` is shorter than the volume
     */
    [[nodiscard]] static Volume<T> view(std::span<T> voxels, std::size_t width, std::size_t height, std::size_t depth,
                                        std::size_t row_stride, std::size_t slice_stride) {
        Volume volume(voxels.data(), width, height, depth, row_stride, slice_stride);
        detail::require_volume_held<T>(voxels.size(), volume, "fl::Volume");
        return volume;
    }

    /** Takes the voxels over. */
    Volume(Volume &&other) noexcept { swap(other); }

    /** Takes the voxels over; those that this volume owned are freed. */
    Volume &operator=(Volume &&other) noexcept {
        Volume taken(std::move(other));
        swap(taken);
        return *this;
    }

    Volume(const Volume &) = delete;
    Volume &operator=(const Volume &) = delete;

    /** Frees the voxels if the volume owns them. */
    ~Volume() = default;

    /** Whether this volume owns its voxels: it frees them, and nobody else need keep them. */
    [[nodiscard]] bool owns() const noexcept { return owned != nullptr; }

    /** Voxels in a row. */
    [[nodiscard]] std::size_t width() const noexcept { return columns; }

    /** Rows in a slice. */
    [[nodiscard]] std::size_t height() const noexcept { return rows; }

    /** Slices. */
    [[nodiscard]] std::size_t depth() const noexcept { return slices; }

    /** Voxels from the start of a row to the start of the next. */
    [[nodiscard]] std::size_t row_stride() const noexcept { return stride_of_rows; }

    /** Voxels from the start of a slice to the start of the next. */
    [[nodiscard]] std::size_t slice_stride() const noexcept { return stride_of_slices; }

    /** The number of voxels: width times height times depth. */
    [[nodiscard]] std::size_t size() const noexcept { return columns * rows * slices; }

    /** Whether there are no voxels. */
    [[nodiscard]] bool empty() const noexcept { return size() == 0; }

    /** The first voxel of the first row of the first slice. */
    [[nodiscard]] const T *data() const noexcept { return first; }

    /** The first voxel of the first row of the first slice. */
    [[nodiscard]] T *data() noexcept { return first; }

    /** The voxel in column x of row y of slice z. Throws std::out_of_range where there is none. */
    [[nodiscard]] const T &at(std::size_t x, std::size_t y, std::size_t z) const {
        require_voxel(x, y, z);
        return first[z * stride_of_slices + y * stride_of_rows + x];
    }

    /** The voxel in column x of row y of slice z. Throws std::out_of_range where there is none. */
    [[nodiscard]] T &at(std::size_t x, std::size_t y, std::size_t z) {
        require_voxel(x, y, z);
        return first[z * stride_of_slices + y * stride_of_rows + x];
    }

    /** Slice z, to be read, in the memory of this volume. Throws std::out_of_range where there is none. */
    [[nodiscard]] ImageView<T> slice(std::size_t z) const {
        return ImageView<T>(first + offset_of_slice(z), columns, rows, stride_of_rows);
    }

    /** Slice z, to be written to, in the memory of this volume. Throws std::out_of_range where there is none. */
    [[nodiscard]] Image<T> slice(std::size_t z) {
        return Image<T>::view(first + offset_of_slice(z), columns, rows, stride_of_rows);
    }

    /** A copy that owns its voxels, without gaps between its rows and slices. */
    [[nodiscard]] Volume<T> clone() const;

    /** The median of each 3x3x3 window. Floats are ordered by IEEE 754 totalOrder. */
    [[nodiscard]] Volume<T> median3x3x3() const;

    /**
     * As median3x3x3, into a volume that is there already.
     *
     * @param destination receives the result: a volume of the same width, height and depth, whatever its strides
     * @throws std::invalid_argument where it is of another width, height or depth
     * @throws ShapeError where it shares memory with this volume
     */
    void median3x3x3_into(Volume<T> &destination) const;

    /**
     * 3x3x3 convolution. The weights are laid over the window as they stand; an integer result is rounded to the
     * nearest integer, ties to even, and saturated.
     *
     * @param weights 27 weights, slice by slice, each row by row
     * @throws WeightCountError where they are not 27
     */
    [[nodiscard]] Volume<T> convolve3x3x3(std::span<const float> weights) const;

    /** As convolve3x3x3; the destination and what is thrown for it are those of median3x3x3_into. */
    void convolve3x3x3_into(std::span<const float> weights, Volume<T> &destination) const;

private:
    // Borrows the voxels.
    Volume(T *voxels, std::size_t width, std::size_t height, std::size_t depth, std::size_t row_stride,
           std::size_t slice_stride)
        : first(voxels), columns(width), rows(height), slices(depth), stride_of_rows(row_stride),
          stride_of_slices(slice_stride) {
        detail::require_volume_shape<T>(voxels, width, height, depth, row_stride, slice_stride, "fl::Volume");
    }

    // Owns the voxels.
    Volume(std::unique_ptr<T[]> voxels, std::size_t width, std::size_t height, std::size_t depth) noexcept
        : owned(std::move(voxels)), first(owned.get()), columns(width), rows(height), slices(depth),
          stride_of_rows(width), stride_of_slices(width * height) {}

    void swap(Volume &other) noexcept {
        std::swap(owned, other.owned);
        std::swap(first, other.first);
        std::swap(columns, other.columns);
        std::swap(rows, other.rows);
        std::swap(slices, other.slices);
        std::swap(stride_of_rows, other.stride_of_rows);
        std::swap(stride_of_slices, other.stride_of_slices);
    }

    // What has no voxels may have no memory either.
    [[nodiscard]] std::size_t offset_of_slice(std::size_t z) const {
        detail::require_slice(z, slices);
        return empty() ? 0 : z * stride_of_slices;
    }

    void require_voxel(std::size_t x, std::size_t y, std::size_t z) const {
        detail::require_slice(z, slices);
        detail::require_pixel(x, y, columns, rows);
    }

    std::unique_ptr<T[]> owned;
    T *first = nullptr;
    std::size_t columns = 0;
    std::size_t rows = 0;
    std::size_t slices = 0;
    std::size_t stride_of_rows = 0;
    std::size_t stride_of_slices = 0;
};

}  // namespace fl

#include "detail/volume_filters.hpp"

#endif
