// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "tests/support/tiers.h"

int main(int argc, char **argv) {
    testing::InitGoogleTest(&argc, argv);
    return fl::tests::force_tier_from_environment() ? RUN_ALL_TESTS() : 2;
}
