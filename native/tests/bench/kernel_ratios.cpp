// SPDX-License-Identifier: Apache-2.0
// kernel × length × tier: nanoseconds an element in the scalar tier, and how many times as fast each other tier is.
// Interleaved rounds, thread CPU time, the least of each: the figures bear a busy machine, and nothing depends on them.
#include <fairlead/bytes.h>
#include <fairlead/image.h>
#include <fairlead/library.h>
#include <fairlead/reduce.h>
#include <fairlead/volume.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <functional>
#include <limits>
#include <random>
#include <sstream>
#include <string>
#include <vector>

namespace {

constexpr std::size_t longest = 10'000'000;
constexpr int rounds = 5;
constexpr double least_seconds_a_sample = 0.0003;

struct Inputs {
    std::vector<double> x = std::vector<double>(longest);
    std::vector<double> y = std::vector<double>(longest);
    std::vector<float> f = std::vector<float>(longest);
    std::vector<float> g = std::vector<float>(longest);
    std::vector<std::uint8_t> bytes = std::vector<std::uint8_t>(longest);
    std::vector<std::uint8_t> ascii = std::vector<std::uint8_t>(longest);
    std::vector<std::uint8_t> text = std::vector<std::uint8_t>(longest);
    std::vector<std::uint16_t> shorts = std::vector<std::uint16_t>(longest);
};

Inputs make_inputs() {
    static constexpr char mixed[] = "fairlead führt Daten \u2014 \u4f60\u597d \U0001F6A2, ";
    Inputs inputs;
    std::mt19937_64 random(1);
    for (std::size_t i = 0; i < longest; ++i) {
        const std::uint64_t bits = random();
        inputs.x[i] = static_cast<double>(bits >> 40) - 8e6;
        inputs.y[i] = static_cast<double>(bits & 0xFFFFFF) - 8e6;
        inputs.f[i] = static_cast<float>(inputs.x[i]);
        inputs.g[i] = static_cast<float>(inputs.y[i]);
        inputs.bytes[i] = static_cast<std::uint8_t>(bits >> 32);
        inputs.ascii[i] = static_cast<std::uint8_t>(' ' + (bits >> 33) % 90);
        inputs.shorts[i] = static_cast<std::uint16_t>(bits >> 48);
        inputs.text[i] = static_cast<std::uint8_t>(mixed[i % (sizeof mixed - 1)]);
    }
    return inputs;
}

struct Kernel {
    std::string name;
    std::function<fl_status(std::size_t)> run;
    bool has_tiers = true;
};

std::vector<Kernel> reduce_kernels(const Inputs &in) {
    static double result = 0;
    static double second = 0;
    static float narrow = 0;
    return {
        {"sum_f64", [&in](std::size_t n) { return fl_sum_f64(in.x.data(), n, &result); }},
        {"sum_f32", [&in](std::size_t n) { return fl_sum_f32(in.f.data(), n, &result); }},
        {"dot_f64", [&in](std::size_t n) { return fl_dot_f64(in.x.data(), in.y.data(), n, &result); }},
        {"dot_f32", [&in](std::size_t n) { return fl_dot_f32(in.f.data(), in.g.data(), n, &result); }},
        {"norm2_f64", [&in](std::size_t n) { return fl_norm2_f64(in.x.data(), n, &result); }},
        {"norm2_f32", [&in](std::size_t n) { return fl_norm2_f32(in.f.data(), n, &result); }},
        {"min_f64", [&in](std::size_t n) { return fl_min_f64(in.x.data(), n, &result); }},
        {"min_f32", [&in](std::size_t n) { return fl_min_f32(in.f.data(), n, &narrow); }},
        {"max_f64", [&in](std::size_t n) { return fl_max_f64(in.x.data(), n, &result); }},
        {"max_f32", [&in](std::size_t n) { return fl_max_f32(in.f.data(), n, &narrow); }},
        {"mean_variance_f64", [&in](std::size_t n) { return fl_mean_variance_f64(in.x.data(), n, &result, &second); }},
        {"mean_variance_f32", [&in](std::size_t n) { return fl_mean_variance_f32(in.f.data(), n, &result, &second); }},
    };
}

std::vector<Kernel> byte_kernels(const Inputs &in) {
    static std::uint64_t bins[256];
    static std::uint64_t count = 0;
    static std::uint32_t checksum = 0;
    return {
        {"histogram_u8", [&in](std::size_t n) { return fl_histogram_u8(in.bytes.data(), n, bins); }, false},
        {"crc32c", [&in](std::size_t n) { return fl_crc32c(0, in.bytes.data(), n, &checksum); }},
        {"adler32", [&in](std::size_t n) { return fl_adler32(1, in.bytes.data(), n, &checksum); }},
        {"count_u8", [&in](std::size_t n) { return fl_count_u8(in.bytes.data(), n, 10, &count); }},
        {"utf8_validate ascii", [&in](std::size_t n) { return fl_utf8_validate(in.ascii.data(), n, &count); }},
        {"utf8_validate mixed", [&in](std::size_t n) { return fl_utf8_validate(in.text.data(), n, &count); }},
    };
}

// Images as wide as they are high, volumes as deep, too: as many whole rows of either as n elements make.
constexpr float weights[27] = {0.01F, 0.02F, 0.03F, 0.04F, 0.05F, 0.06F, 0.07F, 0.08F, 0.09F};

std::size_t side(std::size_t n, int dimensions) {
    return static_cast<std::size_t>(std::pow(static_cast<double>(n), 1.0 / dimensions) + 1e-9);
}

template <class Pixel, class Filter, class... More>
std::function<fl_status(std::size_t)> of_image(Filter filter, const std::vector<Pixel> &src, More... more) {
    static std::vector<Pixel> dst(longest);
    return [=, &src](std::size_t n) {
        const std::size_t w = side(n, 2);
        return filter(src.data(), dst.data(), w, n / w, w, w, more...);
    };
}

template <class Pixel, class Filter, class... More>
std::function<fl_status(std::size_t)> of_volume(Filter filter, const std::vector<Pixel> &src, More... more) {
    static std::vector<Pixel> dst(longest);
    return [=, &src](std::size_t n) {
        const std::size_t w = side(n, 3);
        return filter(src.data(), dst.data(), w, w, n / (w * w), w, w * w, w, w * w, more...);
    };
}

std::vector<Kernel> image_kernels(const Inputs &in) {
    static std::vector<std::uint64_t> bins(65'536);
    constexpr std::uint8_t byte = 100;
    constexpr std::uint16_t word = 20'000;
    const auto histogram = [](auto kernel, const auto &src) {
        return [=, &src](std::size_t n) { return kernel(src.data(), n, 1, n, bins.data()); };
    };
    return {
        {"convolve3x3_u8", of_image(fl_convolve3x3_u8, in.bytes, weights)},
        {"convolve3x3_u16", of_image(fl_convolve3x3_u16, in.shorts, weights)},
        {"convolve3x3_f32", of_image(fl_convolve3x3_f32, in.f, weights)},
        {"separable 13_u8", of_image(fl_convolve_separable_u8, in.bytes, weights, 13, weights, 13)},
        {"separable 13_u16", of_image(fl_convolve_separable_u16, in.shorts, weights, 13, weights, 13)},
        {"separable 13_f32", of_image(fl_convolve_separable_f32, in.f, weights, 13, weights, 13)},
        {"median3x3_u8", of_image(fl_median3x3_u8, in.bytes)},
        {"median3x3_u16", of_image(fl_median3x3_u16, in.shorts)},
        {"median3x3_f32", of_image(fl_median3x3_f32, in.f)},
        {"threshold_u8", of_image(fl_threshold_u8, in.bytes, byte, byte, byte)},
        {"threshold_u16", of_image(fl_threshold_u16, in.shorts, word, word, word)},
        {"threshold_f32", of_image(fl_threshold_f32, in.f, 0.0F, 1.0F, 2.0F)},
        {"image_histogram_u8", histogram(fl_image_histogram_u8, in.bytes), false},
        {"image_histogram_u16", histogram(fl_image_histogram_u16, in.shorts), false},
        {"convolve3x3x3_u8", of_volume(fl_convolve3x3x3_u8, in.bytes, weights)},
        {"convolve3x3x3_u16", of_volume(fl_convolve3x3x3_u16, in.shorts, weights)},
        {"convolve3x3x3_f32", of_volume(fl_convolve3x3x3_f32, in.f, weights)},
        {"median3x3x3_u8", of_volume(fl_median3x3x3_u8, in.bytes)},
        {"median3x3x3_u16", of_volume(fl_median3x3x3_u16, in.shorts)},
        {"median3x3x3_f32", of_volume(fl_median3x3x3_f32, in.f)},
    };
}

double cpu_seconds() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

// Seconds a call, over as many calls as make a sample long enough to be measured.
double sample(const Kernel &kernel, std::size_t n) {
    for (std::size_t calls = 1;; calls *= 2) {
        const double begin = cpu_seconds();
        for (std::size_t i = 0; i < calls; ++i) {
            if (kernel.run(n) != FL_OK) {
                std::fprintf(stderr, "%s failed at n = %zu\n", kernel.name.c_str(), n);
                std::exit(1);
            }
        }
        const double seconds = cpu_seconds() - begin;
        if (seconds >= least_seconds_a_sample) {
            return seconds / static_cast<double>(calls);
        }
    }
}

std::vector<std::string> available_tiers() {
    const char *names = nullptr;
    fl_tier_available(&names);
    std::vector<std::string> tiers;
    std::istringstream list(names);
    for (std::string tier; std::getline(list, tier, ',');) {
        tiers.push_back(tier);
    }
    return tiers;
}

void print_row(const Kernel &kernel, std::size_t n, const std::vector<std::string> &tiers) {
    std::vector<double> best(tiers.size(), std::numeric_limits<double>::infinity());
    for (int round = 0; round < rounds; ++round) {
        for (std::size_t i = 0; i < tiers.size(); ++i) {
            fl_tier_select(tiers[i].c_str());
            best[i] = std::min(best[i], sample(kernel, n));
        }
    }
    std::printf("%-20s %9zu %10.3f", kernel.name.c_str(), n, 1e9 * best[0] / static_cast<double>(n));
    for (std::size_t i = 1; i < tiers.size() && kernel.has_tiers; ++i) {
        std::printf(" %10.2f", best[0] / best[i]);
    }
    std::printf(kernel.has_tiers ? "\n" : "   the scalar code in every tier\n");
}

}  // namespace

int main() {
    const std::vector<std::string> tiers = available_tiers();
    std::printf("%-20s %9s %10s", "kernel", "n", "scalar ns");
    for (std::size_t i = 1; i < tiers.size(); ++i) {
        std::printf(" %10s", tiers[i].c_str());
    }
    std::printf("   (times as fast as scalar)\n");
    const Inputs inputs = make_inputs();
    for (const auto &kernels : {reduce_kernels(inputs), byte_kernels(inputs), image_kernels(inputs)}) {
        for (const Kernel &kernel : kernels) {
            for (const std::size_t n : {std::size_t{1'000}, std::size_t{100'000}, longest}) {
                print_row(kernel, n, tiers);
            }
        }
    }
    return 0;
}
