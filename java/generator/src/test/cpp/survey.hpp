// SPDX-License-Identifier: Apache-2.0
// A C++ library that the engine has never seen: classes that derive from each other, templates, what the standard library
// has, callbacks, exceptions; and some of what cannot cross.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <numeric>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace survey {

/** The root of what goes wrong. */
class SurveyError : public std::runtime_error {
public:
    SurveyError(int code, const std::string &what) : std::runtime_error(what), number(code) {}
    /** The number of the error. */
    int code() const noexcept { return number; }

private:
    int number;
};

/** A station that is not there. */
class NoStation : public SurveyError {
public:
    explicit NoStation(const std::string &name) : SurveyError(7, "no station " + name), missing(name) {}
    const std::string &name() const { return missing; }

private:
    std::string missing;
};

namespace units {
/** How lengths are given. */
enum class Unit : std::uint8_t { metre = 1, foot = metre << 4, mile };

inline double in_metres(double length, Unit unit) {
    return length * (unit == Unit::foot ? 0.3048 : unit == Unit::mile ? 1609.344 : 1.0);
}
}  // namespace units

/** What a listener thinks of a station. */
enum Verdict { keep, drop = -1 };

struct Point {
    double x = 0;
    double y = 0;
    friend bool operator<(const Point &a, const Point &b) { return a.x < b.x; }
    friend Point operator-(const Point &a, const Point &b) { return {a.x - b.x, a.y - b.y}; }
    friend double total(const Point &at, std::span<const double> more) {
        return std::accumulate(more.begin(), more.end(), at.x + at.y);
    }
};

inline bool operator==(const Point &a, const Point &b) {
    return a.x == b.x && a.y == b.y;
}

/** A length that only its friends can read. */
class Length {
    double metres;
    friend double in_feet(const Length &length) { return length.metres / 0.3048; }
    friend bool operator==(const Length &, const Length &) = default;

public:
    explicit Length(double in_metres) : metres(in_metres) {}
    operator double() const { return metres; }
};

/** The value of a verdict, whether or not one of the enum has it. */
inline Verdict verdict(int value) {
    return static_cast<Verdict>(value);
}

/** Values that Java has no types for. */
struct Largest {
    std::uint8_t u8 = 200;
    std::uint16_t u16 = 65000;
    std::uint32_t u32 = 4000000000u;
    std::uint64_t u64 = 18000000000000000000u;
};

inline std::size_t viewed(std::string_view text) {
    return text.size();
}
inline std::size_t copied(const std::string &text) {
    return text.size();
}
inline std::string pointed(const char *text) {
    return text == nullptr ? "none" : text;
}

/** Hears of stations. It cannot be made but by who derives from it. */
class Listener {
public:
    virtual ~Listener() = default;
    /** Called for each station. */
    virtual Verdict heard(const std::string &name, std::int64_t height) = 0;
    /** Called with each answer. */
    virtual void noted(Verdict) {}
    virtual std::string title() const { return "C++ title"; }
    /** Throws, and may. */
    virtual int mood(int how) noexcept(false) { throw std::out_of_range("mood " + std::to_string(how)); }
    /** Throws nothing. */
    virtual int calm() noexcept { return 1; }

protected:
    Listener() = default;
};

/** Something with a name. */
class Named {
public:
    explicit Named(std::string name) : own_name(std::move(name)) {}
    virtual ~Named() = default;
    const std::string &name() const noexcept { return own_name; }
    virtual std::string kind() const { return "named"; }

private:
    std::string own_name;
};

/** A station of a survey. */
class Station : public Named {
public:
    Station(const std::string &name, Point where, std::int64_t height) : Named(name), place(where), metres(height) {}
    std::string kind() const override { return "station"; }
    Point where() const { return place; }
    std::int64_t height() const { return metres; }
    Verdict verdict() const { return metres > 2000 ? keep : drop; }
    void move(double dx, double dy = 0.5) {
        place.x += dx;
        place.y += dy;
    }
    bool operator==(const Station &other) const { return name() == other.name(); }
    static constexpr int least = -11000;

private:
    Point place;
    std::int64_t metres;
};

/** A grid of numbers that knows its rows. */
template <class T>
class Grid {
public:
    Grid(std::size_t rows, std::size_t columns) : width(columns), cells(rows * columns) {}
    static Grid over(std::span<const T> numbers, std::size_t columns) {
        if (columns == 0 || numbers.size() % columns != 0) {
            throw std::invalid_argument("rows of " + std::to_string(columns) + " do not fit");
        }
        Grid grid(numbers.size() / columns, columns);
        grid.cells.assign(numbers.begin(), numbers.end());
        return grid;
    }
    std::size_t columns() const { return width; }
    std::span<T> row(std::size_t row) {
        if (row * width >= cells.size()) {
            throw std::out_of_range("row " + std::to_string(row));
        }
        return std::span<T>(cells).subspan(row * width, width);
    }
    T &cell(std::size_t row, std::size_t column) { return cells.at(row * width + column); }
    const std::vector<T> &all() const { return cells; }
    std::vector<T> doubled() const {
        std::vector<T> twice(cells);
        for (T &cell : twice) {
            cell = static_cast<T>(cell * 2);
        }
        return twice;
    }
    /** What is left of numbers behind the first row of so many. */
    std::span<const T> behind(std::span<const T> numbers) const { return numbers.subspan(width); }
    /** The row of whichever grid has more rows. */
    std::span<const T> last(const Grid &other) const {
        const Grid &longer = other.cells.size() > cells.size() ? other : *this;
        return std::span<const T>(longer.cells).last(longer.width);
    }
    T sum() const { return std::accumulate(cells.begin(), cells.end(), T{}); }
    double *raw() { return nullptr; }
    /** Only of whole numbers. */
    T remainder(T by) const
        requires(static_cast<T>(1) / 2 == 0)
    {
        return static_cast<T>(sum() % by);
    }

private:
    std::size_t width;
    std::vector<T> cells;
};

/** A survey: owns its stations. */
class Survey {
public:
    void add(const Station &station) { stations.push_back(station); }
    std::size_t size() const { return stations.size(); }
    /** Copies of all stations. */
    std::vector<Station> all() const { return stations; }
    const Station &find(std::string_view name) const {
        for (const Station &station : stations) {
            if (station.name() == name) {
                return station;
            }
        }
        throw NoStation(std::string(name));
    }
    std::unique_ptr<Station> highest() const {
        const Station *best = nullptr;
        for (const Station &station : stations) {
            best = best == nullptr || station.height() > best->height() ? &station : best;
        }
        return best == nullptr ? nullptr : std::make_unique<Station>(*best);
    }
    std::optional<double> mean_height() const {
        if (stations.empty()) {
            return std::nullopt;
        }
        double sum = 0;
        for (const Station &station : stations) {
            sum += static_cast<double>(station.height());
        }
        return sum / static_cast<double>(stations.size());
    }
    std::map<std::string, std::int64_t> heights() const {
        std::map<std::string, std::int64_t> by_name;
        for (const Station &station : stations) {
            by_name[station.name()] = station.height();
        }
        return by_name;
    }
    /** How many stations the listener keeps. */
    int visit(Listener &listener) const {
        int kept = 0;
        for (const Station &station : stations) {
            const Verdict verdict = listener.heard(station.name(), station.height());
            listener.noted(verdict);
            kept += verdict == keep ? 1 : 0;
        }
        return kept;
    }
    /** The same, where there is a listener; else -1. */
    int visit_if(Listener *listener) const { return listener == nullptr ? -1 : visit(*listener); }
    void each(const std::function<void(const Station &)> &call) const {
        for (const Station &station : stations) {
            call(station);
        }
    }
    void take(std::unique_ptr<Station> station) { stations.push_back(*station); }
    void close() { stations.clear(); }
    void bounds(std::int64_t &low, std::int64_t &high) const {
        low = high = stations.at(0).height();
        for (const Station &station : stations) {
            low = std::min(low, station.height());
            high = std::max(high, station.height());
        }
    }

private:
    std::vector<Station> stations;
};

/** Mean of numbers of any kind. */
template <class T>
double mean(std::span<const T> numbers) {
    return static_cast<double>(std::accumulate(numbers.begin(), numbers.end(), T{})) /
           static_cast<double>(numbers.size());
}

/** Throws, and may. */
inline int risky(int how) noexcept(false) {
    throw std::out_of_range("risky " + std::to_string(how));
}
/** Throws, and may, since it is none of the numbers that do not. */
template <class T>
T doubtful(T value) noexcept(sizeof(T) == 1) {
    throw std::out_of_range("doubtful " + std::to_string(value));
}
/** No numbers, and no memory. */
inline std::vector<double> none() {
    return {};
}
inline std::span<const double> none_seen() {
    return {};
}

/** The numbers from one on. */
inline std::span<const float> tail(std::span<const float> numbers, std::size_t from) {
    return numbers.subspan(from);
}
/** The larger one. */
inline double &larger(double &a, double &b) {
    return a < b ? b : a;
}
/** Always the same numbers. */
inline std::span<const std::int32_t> primes(std::span<const std::int32_t>) {
    static constexpr std::int32_t some[] = {2, 3, 5};
    return some;
}
/** The first row of a grid. */
inline std::span<std::int32_t> first(Grid<std::int32_t> &grid) {
    return grid.row(0);
}

inline std::string join(const std::vector<std::string> &words, char between) {
    std::string text;
    for (const std::string &word : words) {
        text += (text.empty() ? "" : std::string(1, between)) + word;
    }
    return text;
}
inline std::size_t length(const char *text) {
    return std::string(text).size();
}
inline void fail(int how) {
    switch (how) {
    case 0:
        throw SurveyError(3, "plain \xC3\xA9");
    case 1:
        throw NoStation("X");
    case 2:
        throw std::logic_error("logic");
    case 3:
        throw std::bad_alloc();
    default:
        throw how;
    }
}

}  // namespace survey
