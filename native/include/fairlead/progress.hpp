// SPDX-License-Identifier: Apache-2.0
#ifndef FAIRLEAD_PROGRESS_HPP
#define FAIRLEAD_PROGRESS_HPP

/**
 * @file
 * How a long operation tells how far it has come, and how it is stopped.
 */

#include <string>

namespace fl {

/**
 * Hears of the progress of an operation; a caller derives from it. The operation calls it in the thread in which the
 * operation itself was called, and keeps no reference to it afterwards.
 */
class Progress {
public:
    /** Whoever made it ends it; no operation does. */
    virtual ~Progress() = default;

    /**
     * A part of the work is done. What an override throws ends the operation and reaches its caller as it is.
     *
     * @param fraction how much is done: above 0, never less than before, exactly 1 in the last call
     * @param step the name of the step under way, such as "median"
     * @return true to go on, false to stop: the operation then throws Cancelled and gives no result
     */
    virtual bool advanced(double fraction, const std::string &step) = 0;
};

}  // namespace fl

#endif
