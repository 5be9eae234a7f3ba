// SPDX-License-Identifier: Apache-2.0
#include "tally.h"

#include <algorithm>
#include <array>
#include <exception>
#include <new>
#include <span>
#include <string>
#include <string_view>
#include <system_error>
#include <thread>
#include <unordered_map>
#include <utility>
#include <vector>

struct tally {
    std::vector<std::pair<std::string, long>> entries;
    long total = 0;
};

namespace {

using Counts = std::unordered_map<std::string, long>;

// Fixed, so that telling of a failure cannot fail.
thread_local std::array<wchar_t, 128> last_message{};

template <typename Char>
void remember(std::basic_string_view<Char> text) {
    const size_t length = std::min(text.size(), last_message.size() - 1);
    std::copy_n(text.begin(), length, last_message.begin());
    last_message[length] = L'\0';
}

// Its text may have to quote a wide character, for which the text of a standard exception has no room.
class BadOption : public std::exception {
public:
    explicit BadOption(std::wstring text) : wide(std::move(text)) {}

    const char *what() const noexcept override { return "an option is out of its range"; }

    std::wstring_view text() const noexcept { return wide; }

private:
    std::wstring wide;
};

struct Options {
    bool fold_case;
    char separator;

    bool parts(char c) const { return c == ' ' || (c >= '\t' && c <= '\r') || (separator != '\0' && c == separator); }

    char normal(char c) const { return fold_case && c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
};

Options checked(const tally_options &options) {
    if (options.threads > TALLY_MAX_THREADS) {
        throw BadOption(L"threads is " + std::to_wstring(options.threads) + L", the most is " +
                        std::to_wstring(TALLY_MAX_THREADS));
    }
    if (options.order > TALLY_BY_WORD) {
        throw BadOption(L"order is " + std::to_wstring(options.order) + L", not of tally_order");
    }
    const auto separator = static_cast<unsigned long>(options.separator);
    if (separator > 127) {
        throw BadOption(std::wstring(L"separator is ") + options.separator + L", not ASCII");
    }
    return {options.fold_case != 0, static_cast<char>(separator)};
}

Counts count_words(std::string_view text, const Options &options) {
    Counts counts;
    std::string word;
    const auto end_word = [&] {
        if (!word.empty()) {
            ++counts[word];
            word.clear();
        }
    };
    for (const char c : text) {
        if (options.parts(c)) {
            end_word();
        } else {
            word.push_back(options.normal(c));
        }
    }
    end_word();
    return counts;
}

// Cuts a text into parts of about one size, between words.
std::vector<std::string_view> cut(std::string_view text, size_t parts, const Options &options) {
    std::vector<std::string_view> pieces;
    size_t begin = 0;
    for (size_t i = 1; i <= parts; ++i) {
        size_t end = i == parts ? text.size() : std::max(begin, text.size() / parts * i);
        while (end < text.size() && !options.parts(text[end])) {
            ++end;
        }
        pieces.push_back(text.substr(begin, end - begin));
        begin = end;
    }
    return pieces;
}

// What a worker throws is thrown again where the workers are joined.
struct Piece {
    Counts counts;
    std::exception_ptr failure;
};

void count_into(Piece &piece, std::string_view text, const Options &options) {
    try {
        piece.counts = count_words(text, options);
    } catch (...) {
        piece.failure = std::current_exception();
    }
}

// Joins when it is destroyed, so that a thread that cannot be started leaves none running. (libc++ has no jthread.)
class Workers {
public:
    Workers() = default;
    Workers(const Workers &) = delete;
    Workers &operator=(const Workers &) = delete;
    ~Workers() {
        for (std::thread &thread : threads) {
            thread.join();
        }
    }

    void start(Piece &piece, std::string_view text, const Options &options) {
        threads.emplace_back([&piece, text, &options] { count_into(piece, text, options); });
    }

private:
    std::vector<std::thread> threads;
};

Counts count_parallel(std::string_view text, size_t threads, const Options &options) {
    std::vector<Piece> pieces(threads);
    const std::vector<std::string_view> texts = cut(text, threads, options);
    {
        Workers workers;
        for (size_t i = 1; i < threads; ++i) {
            workers.start(pieces[i], texts[i], options);
        }
        count_into(pieces[0], texts[0], options);
    }
    Counts all;
    for (Piece &piece : pieces) {
        if (piece.failure) {
            std::rethrow_exception(piece.failure);
        }
        for (const auto &[word, count] : piece.counts) {
            all[word] += count;
        }
    }
    return all;
}

tally arranged(const Counts &counts, const tally_options &options) {
    tally result;
    for (const auto &[word, count] : counts) {
        result.total += count;
        if (count >= options.minimum_count) {
            result.entries.emplace_back(word, count);
        }
    }
    std::ranges::sort(result.entries, [&](const auto &a, const auto &b) {
        if (options.order == TALLY_BY_COUNT && a.second != b.second) {
            return a.second > b.second;
        }
        return a.first < b.first;
    });
    if (options.limit != 0 && options.limit < result.entries.size()) {
        result.entries.resize(options.limit);
    }
    return result;
}

tally counted(std::string_view text, const tally_options &options) {
    const Options checked_options = checked(options);
    const size_t threads = std::max(1U, static_cast<unsigned>(options.threads));
    return arranged(count_parallel(text, threads, checked_options), options);
}

// Exceptions end here: C has none.
template <typename Work>
tally_status guarded(Work work) {
    try {
        work();
        return TALLY_OK;
    } catch (const BadOption &failure) {
        remember(failure.text());
        return TALLY_BAD_OPTION;
    } catch (const std::bad_alloc &) {
        remember(std::string_view("out of memory"));
        return TALLY_NO_MEMORY;
    } catch (const std::system_error &failure) {
        remember(std::string_view(failure.what()));
        return TALLY_NO_THREAD;
    }
}

const std::pair<std::string, long> *entry(const tally *counted, size_t index) {
    return index < counted->entries.size() ? &counted->entries[index] : nullptr;
}

}  // namespace

tally_status tally_count(const char *text, size_t size, const tally_options *options, tally **result) {
    *result = nullptr;
    return guarded([&] { *result = new tally(counted({text, size}, *options)); });
}

tally_status tally_measure(const char *text, size_t size, const tally_options *options, long *total, size_t *distinct) {
    return guarded([&] {
        const tally all = counted({text, size}, *options);
        *total = all.total;
        *distinct = all.entries.size();
    });
}

const char *tally_status_text(tally_status status) {
    switch (status) {
    case TALLY_OK:
        return "done";
    case TALLY_BAD_OPTION:
        return "an option is out of its range";
    case TALLY_NO_MEMORY:
        return "the memory was not enough";
    case TALLY_NO_THREAD:
        return "a thread could not be started";
    }
    return "no status of tally";
}

size_t tally_size(const tally *counted) {
    return counted->entries.size();
}

long tally_at(const tally *counted, size_t index) {
    const auto *found = entry(counted, index);
    return found == nullptr ? TALLY_NO_COUNT : found->second;
}

const char *tally_word(const tally *counted, size_t index) {
    const auto *found = entry(counted, index);
    return found == nullptr ? nullptr : found->first.c_str();
}

long tally_total(const tally *counted) {
    return counted->total;
}

void tally_free(tally *counted) {
    delete counted;
}

const wchar_t *tally_message(void) {
    return last_message.data();
}
