// SPDX-License-Identifier: Apache-2.0
#ifndef FAIRLEAD_TIER_HPP
#define FAIRLEAD_TIER_HPP

/**
 * @file
 * Which instruction-set tier the kernels run in. Every tier gives the same bits; they differ in speed alone. The choice
 * belongs to the whole process; all functions here may be called in any number of threads at once.
 */

#include <sstream>
#include <string>
#include <vector>

#include "error.hpp"
#include "library.h"

namespace fl {

namespace detail {

// A message ends at a NUL, which must not hide what comes behind it.
inline std::string without_nul(const std::string &text) {
    std::string shown;
    for (const char c : text) {
        shown += c == '\0' ? std::string("\\0") : std::string(1, c);
    }
    return shown;
}

}  // namespace detail

/** The tier that calls run in: the best one until select_tier has chosen another. */
[[nodiscard]] inline std::string active_tier() {
    const char *name = nullptr;
    check(fl_tier_active(&name), "fl_tier_active");
    return name;
}

/** The tiers that this processor can run: `scalar` first, the best last. */
[[nodiscard]] inline std::vector<std::string> available_tiers() {
    const char *names = nullptr;
    check(fl_tier_available(&names), "fl_tier_available");
    std::vector<std::string> tiers;
    std::istringstream list(names);
    for (std::string name; std::getline(list, name, ',');) {
        tiers.push_back(name);
    }
    return tiers;
}

/**
 * Chooses the tier of every later call, in all threads. A call that is under way ends in the tier in which it began.
 *
 * @param name one of available_tiers()
 * @throws UnknownTierError where this processor has no such tier; the choice is then unchanged
 */
inline void select_tier(const std::string &name) {
    // A NUL inside would hide the rest of the name from the C ABI.
    const bool is_text = name.find('\0') == std::string::npos;
    const fl_status status = is_text ? fl_tier_select(name.c_str()) : FL_UNKNOWN_TIER;
    if (status == FL_OK) {
        return;
    }
    std::string there_are;
    for (const std::string &tier : available_tiers()) {
        there_are += (there_are.empty() ? "" : ", ") + tier;
    }
    check(status, "fl_tier_select",
          "there is no tier \"" + detail::without_nul(name) + "\" on this processor, which has " + there_are);
}

/** Chooses the best tier that this processor can run, for every later call in all threads. */
inline void select_best_tier() {
    check(fl_tier_select(nullptr), "fl_tier_select");
}

}  // namespace fl

#endif
