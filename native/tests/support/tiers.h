// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fairlead/library.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <iostream>
#include <sstream>
#include <string>
#include <vector>

namespace fl::tests {

inline const char *forced_tier() {
    return std::getenv("FAIRLEAD_FORCE_TIER");
}

// False, with a message that lists the tiers there are, where FAIRLEAD_FORCE_TIER names none of them.
inline bool force_tier_from_environment() {
    const char *name = forced_tier();
    if (name == nullptr || fl_tier_select(name) == FL_OK) {
        return true;
    }
    const char *available = nullptr;
    fl_tier_available(&available);
    std::cerr << "FAIRLEAD_FORCE_TIER=" << name << ": this processor has no such tier; it has " << available << '\n';
    return false;
}

// What this processor can run, or the forced tier alone.
inline std::vector<std::string> tiers_to_test() {
    if (forced_tier() != nullptr) {
        return {forced_tier()};
    }
    const char *available = nullptr;
    fl_tier_available(&available);
    std::vector<std::string> names;
    std::istringstream list(available);
    for (std::string name; std::getline(list, name, ',');) {
        names.push_back(name);
    }
    return names;
}

// Runs `check` in each tier to test, and puts the tier back that was active.
template <class Check>
void in_every_tier(Check check) {
    const char *before = nullptr;
    ASSERT_EQ(fl_tier_active(&before), FL_OK);
    for (const std::string &tier : tiers_to_test()) {
        SCOPED_TRACE("tier " + tier);
        ASSERT_EQ(fl_tier_select(tier.c_str()), FL_OK);
        check();
        if (testing::Test::HasFatalFailure()) {
            break;
        }
    }
    ASSERT_EQ(fl_tier_select(before), FL_OK);
}

}  // namespace fl::tests
