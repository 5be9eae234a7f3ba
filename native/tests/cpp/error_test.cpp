// SPDX-License-Identifier: Apache-2.0
#include "tests/cpp/support.h"

namespace fl::tests {
namespace {

std::string message_of(fl_status status) {
    return thrown_by<StatusError>([&] { check(status, "fl_f"); }).what();
}

TEST(CppError, OfEachStatusIsTheClassOfItsFamily) {
    EXPECT_NO_THROW(check(FL_OK, "fl_f"));
    EXPECT_EQ(thrown_by<StatusError>([] { check(FL_NULL_POINTER, "fl_f"); }).code(), Status::null_pointer);
    EXPECT_EQ(thrown_by<ShapeError>([] { check(FL_SIZE_OVERFLOW, "fl_f"); }).code(), Status::size_overflow);
    EXPECT_EQ(thrown_by<EmptyInputError>([] { check(FL_EMPTY_INPUT, "fl_f"); }).code(), Status::empty_input);
    EXPECT_EQ(thrown_by<UnknownTierError>([] { check(FL_UNKNOWN_TIER, "fl_f"); }).code(), Status::unknown_tier);
    EXPECT_EQ(thrown_by<ShapeError>([] { check(FL_BAD_STRIDE, "fl_f"); }).code(), Status::bad_stride);
    EXPECT_EQ(thrown_by<WeightCountError>([] { check(FL_BAD_WEIGHT_COUNT, "fl_f"); }).code(), Status::bad_weight_count);
    EXPECT_EQ(thrown_by<ShapeError>([] { check(FL_OVERLAP, "fl_f"); }).code(), Status::overlap);
}

TEST(CppError, NamesTheCodeTheMeaningAndTheFunction) {
    EXPECT_EQ(message_of(FL_NULL_POINTER), "FL_NULL_POINTER (1): A pointer is null, in fl_f");
    EXPECT_STREQ(thrown_by<ShapeError>([] { check(FL_OVERLAP, "fl_g"); }).function(), "fl_g");
    EXPECT_STREQ(StatusError(Status::empty_input, "fl_f", "no bytes").what(), "FL_EMPTY_INPUT (3): no bytes, in fl_f");
}

TEST(CppError, OfAStatusThatIsNewerThanTheHeadersIsTold) {
    EXPECT_EQ(message_of(99), "unknown status (99): This version of the headers does not know it, in fl_f");
}

// status.h and the table must not part: each constant up to the first that the table does not know has a name.
TEST(CppError, TableKnowsEveryStatus) {
    for (std::int32_t code = FL_OK; code <= FL_OVERLAP; ++code) {
        EXPECT_EQ(to_string(static_cast<Status>(code)).rfind("FL_", 0), 0U) << code;
    }
    EXPECT_EQ(detail::status_texts.size(), static_cast<std::size_t>(FL_OVERLAP) + 1);
}

TEST(CppError, AllAreCaughtAsErrorAndAsStandardException) {
    EXPECT_THROW(check(FL_BAD_STRIDE, "fl_f"), StatusError);
    EXPECT_THROW(check(FL_BAD_STRIDE, "fl_f"), Error);
    EXPECT_THROW(check(FL_BAD_STRIDE, "fl_f"), std::runtime_error);
    EXPECT_THROW(throw Cancelled("median", 0.5), Error);
    EXPECT_STREQ(Cancelled("median", 0.5).what(), "cancelled in the step median, 50 % done");
}

}  // namespace
}  // namespace fl::tests
