// SPDX-License-Identifier: Apache-2.0
#ifndef FAIRLEAD_ERROR_HPP
#define FAIRLEAD_ERROR_HPP

/**
 * @file
 * What the C++ API throws, and what the statuses of the C ABI mean.
 *
 * Mistakes in the use of the API itself (an index beyond an image, two sizes that should be equal) are those of the
 * standard library: std::out_of_range and std::invalid_argument. All else derives from fl::Error.
 */

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <stdexcept>
#include <string>

#include "status.h"

namespace fl {

/** What a kernel answers: the constants of fl_status_code. */
enum class Status : std::int32_t {
    /** The call succeeded. */
    ok = FL_OK,
    /** A pointer is null. */
    null_pointer = FL_NULL_POINTER,
    /** The data do not fit into the address space behind their pointer. */
    size_overflow = FL_SIZE_OVERFLOW,
    /** The input is empty, and there is no result for an empty input. */
    empty_input = FL_EMPTY_INPUT,
    /** No tier has this name, or this processor cannot run it. */
    unknown_tier = FL_UNKNOWN_TIER,
    /** A stride is less than what it has to step over. */
    bad_stride = FL_BAD_STRIDE,
    /** The number of weights is even, zero, or more than the function takes. */
    bad_weight_count = FL_BAD_WEIGHT_COUNT,
    /** What is written overlaps what is read. */
    overlap = FL_OVERLAP
};

namespace detail {

struct StatusText {
    Status code;
    const char *name;
    const char *meaning;
};

// The one table of names and meanings, in the words of status.h, which Java has too.
inline constexpr std::array<StatusText, 8> status_texts = {{
    {Status::ok, "FL_OK", "The call succeeded"},
    {Status::null_pointer, "FL_NULL_POINTER", "A pointer is null"},
    {Status::size_overflow, "FL_SIZE_OVERFLOW",
     "The length times the size of an element does not fit into the address space behind the pointer"},
    {Status::empty_input, "FL_EMPTY_INPUT", "The input is empty, and this function has no result for an empty input"},
    {Status::unknown_tier, "FL_UNKNOWN_TIER", "No tier has this name, or this processor cannot run it"},
    {Status::bad_stride, "FL_BAD_STRIDE",
     "The stride of a row is less than the width, or that of a slice less than the height times that of a row"},
    {Status::bad_weight_count, "FL_BAD_WEIGHT_COUNT",
     "The number of weights is even, zero, or more than the function takes"},
    {Status::overlap, "FL_OVERLAP", "What is written overlaps what is read, and this function does not work in place"},
}};

// The row of a status; one without a name for a status that a newer library may answer.
constexpr StatusText text_of(Status code) noexcept {
    for (const StatusText &text : status_texts) {
        if (text.code == code) {
            return text;
        }
    }
    return {code, "unknown status", "This version of the headers does not know it"};
}

}  // namespace detail

/** The name of a status in the C ABI, such as FL_BAD_STRIDE; "unknown status" for a value that has none. */
[[nodiscard]] inline std::string to_string(Status code) {
    return detail::text_of(code).name;
}

/** What a status means, as a sentence without a full stop. */
[[nodiscard]] inline std::string meaning_of(Status code) {
    return detail::text_of(code).meaning;
}

/** The base of all exceptions of this API that are not the standard library's own. */
class Error : public std::runtime_error {
public:
    /** @param message what happened, where, and with which values */
    explicit Error(const std::string &message) : std::runtime_error(message) {}
};

/**
 * A call was refused with a status. The message names the status, says what was wrong and in which function:
 * `FL_BAD_STRIDE (5): stride 100 is less than width 1920, in fl::ImageView`.
 */
class StatusError : public Error {
public:
    /**
     * @param code why the call was refused
     * @param function the function that refused it: text of static storage duration, which is not copied
     * @param detail what was wrong, with its values
     */
    StatusError(Status code, const char *function, const std::string &detail)
        : Error(prefix(code) + detail + ", in " + function), refused_with(code), refused_by(function),
          detail_start(prefix(code).size()), detail_size(detail.size()) {}

    /** As above; the detail is what the status means. */
    StatusError(Status code, const char *function) : StatusError(code, function, meaning_of(code)) {}

    /** Why the call was refused. */
    [[nodiscard]] Status code() const noexcept { return refused_with; }

    /** The function that refused the call, such as fl_median3x3_u16: text that is never freed. */
    [[nodiscard]] const char *function() const noexcept { return refused_by; }

    /** What was wrong, with its values: the part of what() between the status and the function. */
    [[nodiscard]] std::string detail() const { return std::string(what()).substr(detail_start, detail_size); }

private:
    [[nodiscard]] static std::string prefix(Status code) {
        return to_string(code) + " (" + std::to_string(static_cast<std::int32_t>(code)) + "): ";
    }

    Status refused_with;
    const char *refused_by;
    // Places in what(), because a string of its own could make a copy of this exception throw.
    std::size_t detail_start;
    std::size_t detail_size;
};

/** The shape of an image or of a volume is impossible: bad_stride, size_overflow or overlap. */
class ShapeError : public StatusError {
public:
    /** As StatusError's. */
    ShapeError(Status code, const char *function, const std::string &detail) : StatusError(code, function, detail) {}
};

/** A result was asked of an empty input that has none, such as its least element. */
class EmptyInputError : public StatusError {
public:
    /** As StatusError's. */
    EmptyInputError(const char *function, const std::string &detail)
        : StatusError(Status::empty_input, function, detail) {}
};

/** A filter was given a number of weights that it does not take. */
class WeightCountError : public StatusError {
public:
    /** As StatusError's. */
    WeightCountError(const char *function, const std::string &detail)
        : StatusError(Status::bad_weight_count, function, detail) {}
};

/** A tier was asked for that does not exist or that this processor cannot run. */
class UnknownTierError : public StatusError {
public:
    /** As StatusError's. */
    UnknownTierError(const char *function, const std::string &detail)
        : StatusError(Status::unknown_tier, function, detail) {}
};

/** A file could not be read or written, or is not what it should be. The message names file, place and problem. */
class FileError : public Error {
public:
    /**
     * @param path the file
     * @param offset where in the file, in bytes from its start
     * @param problem what is wrong there
     */
    FileError(const std::string &path, std::uint64_t offset, const std::string &problem)
        : Error(path + ", at byte " + std::to_string(offset) + ": " + problem),
          file(std::make_shared<const std::string>(path)), place(offset) {}

    /** The file. The text lives as long as the exception. */
    [[nodiscard]] const std::string &path() const noexcept { return *file; }

    /** Where in the file: bytes from its start. */
    [[nodiscard]] std::uint64_t offset() const noexcept { return place; }

private:
    // Shared, since an exception must be copied without an exception.
    std::shared_ptr<const std::string> file;
    std::uint64_t place;
};

/** A Progress stopped a chain of filters. */
class Cancelled : public Error {
public:
    /**
     * @param step the step that was under way
     * @param fraction how much was done, 0 to 1
     */
    Cancelled(const std::string &step, double fraction)
        : Error("cancelled in the step " + step + ", " + std::to_string(static_cast<int>(fraction * 100)) + " % done"),
          done(fraction) {}

    /** How much of the chain was done: 0 to 1. */
    [[nodiscard]] double fraction() const noexcept { return done; }

private:
    double done;
};

/**
 * Returns where a function of the C ABI succeeded, and throws what its status stands for where it did not.
 *
 * @param status what the function answered
 * @param function its name: text of static storage duration
 * @param detail what was wrong, as far as the caller knows more than the status says
 * @throws ShapeError, EmptyInputError, WeightCountError, UnknownTierError, or StatusError for any other status
 */
inline void check(fl_status status, const char *function, const std::string &detail) {
    const Status code = static_cast<Status>(status);
    switch (code) {
    case Status::ok:
        return;
    case Status::size_overflow:
    case Status::bad_stride:
    case Status::overlap:
        throw ShapeError(code, function, detail);
    case Status::empty_input:
        throw EmptyInputError(function, detail);
    case Status::bad_weight_count:
        throw WeightCountError(function, detail);
    case Status::unknown_tier:
        throw UnknownTierError(function, detail);
    case Status::null_pointer:
        break;
    }
    throw StatusError(code, function, detail);
}

/** As check(status, function, detail), with what the status means as the detail. */
inline void check(fl_status status, const char *function) {
    if (status != FL_OK) {
        check(status, function, meaning_of(static_cast<Status>(status)));
    }
}

}  // namespace fl

#endif
