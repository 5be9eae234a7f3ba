// SPDX-License-Identifier: Apache-2.0
#ifndef FAIRLEAD_FAIRLEAD_HPP
#define FAIRLEAD_FAIRLEAD_HPP

/**
 * @file
 * The whole C++ API of the kernels, for C++20. It is inline code over the C ABI of the headers *.h beside it: a program
 * links to the shared library fairlead-kernels, which has no C++ in its interface and needs no C++ runtime. What stands
 * in the namespace fl::detail and in the folder detail is no part of the API.
 *
 *     #include <fairlead/fairlead.hpp>
 *
 *     class Console : public fl::Progress {
 *     public:
 *         bool advanced(double fraction, const std::string &step) override {
 *             std::cerr << step << ": " << int(fraction * 100) << " %\n";
 *             return !interrupted;
 *         }
 *     };
 *
 *     void clean(const std::string &from, const std::string &to) {
 *         const std::unique_ptr<fl::Image<std::uint16_t>> scan = fl::load_pgm<std::uint16_t>(from);
 *         Console console;
 *         const fl::Image<std::uint16_t> clean = scan->apply({fl::Filter::median, fl::Filter::gaussian}, console);
 *         const std::size_t limit = fl::Histogram::of(clean).otsu_threshold();
 *         fl::save_pgm(to, clean.threshold(static_cast<std::uint16_t>(limit), 0, 65535));
 *     }
 *
 * It throws fl::FileError where the file is no PGM, fl::Cancelled where `interrupted` was set, and whatever the console
 * throws. All exceptions derive from std::exception.
 */

#include "bytes.hpp"
#include "error.hpp"
#include "filter.hpp"
#include "histogram.hpp"
#include "image.hpp"
#include "pgm.hpp"
#include "progress.hpp"
#include "reduce.hpp"
#include "tier.hpp"
#include "volume.hpp"

#endif
