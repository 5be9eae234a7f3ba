/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * Counts the words of a text on several threads. The sample of a library that needs a C++ runtime, with the types whose
 * sizes differ from one system to the next: long, wchar_t, size_t, enumerations and bit-fields.
 */
#ifndef TALLY_H
#define TALLY_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

#if defined(_WIN32) && defined(TALLY_BUILD)
#define TALLY_API __declspec(dllexport)
#elif defined(_WIN32)
#define TALLY_API __declspec(dllimport)
#else
#define TALLY_API __attribute__((visibility("default")))
#endif

/** The most threads that one count uses. */
#define TALLY_MAX_THREADS 32

/** What tally_at gives for an index that is out of range. */
#define TALLY_NO_COUNT (-1L)

/** How a call ended. */
typedef enum tally_status {
    TALLY_OK = 0,
    /** An option is out of its range; tally_message says which. */
    TALLY_BAD_OPTION = 1,
    /** The memory was not enough. */
    TALLY_NO_MEMORY = 2,
    /** A thread could not be started. */
    TALLY_NO_THREAD = 3
} tally_status;

/** The order of a tally's entries. */
typedef enum tally_order {
    /** The most frequent first; those of one count by their bytes. */
    TALLY_BY_COUNT,
    /** By their bytes. */
    TALLY_BY_WORD
} tally_order;

/** How to count. All zero is a good beginning: one thread, words between blanks, the most frequent first. */
typedef struct tally_options {
    /** Threads to count with, 0 to TALLY_MAX_THREADS; 0 means 1. */
    unsigned threads : 6;
    /** Whether A to Z count as a to z. */
    unsigned fold_case : 1;
    /** Of type tally_order. */
    unsigned order : 2;
    /** Entries that are less frequent are left out. */
    long minimum_count;
    /** An ASCII character that parts words beside the blanks; 0 for none. */
    wchar_t separator;
    /** The most entries to keep; 0 for all. */
    size_t limit;
} tally_options;

/** Words and how often each stands in a text. Immutable: any number of threads may read it. */
typedef struct tally tally;

/**
 * Counts the words of a text.
 *
 * @param text UTF-8, size bytes; bytes beyond ASCII are parts of words
 * @param size the text's size in bytes
 * @param options how to count
 * @param result receives the tally, which the caller frees by tally_free; NULL unless TALLY_OK is returned
 */
TALLY_API tally_status tally_count(const char *text, size_t size, const tally_options *options, tally **result);

/**
 * Counts the words of a text, and keeps none of them.
 *
 * @param text UTF-8, size bytes; bytes beyond ASCII are parts of words
 * @param size the text's size in bytes
 * @param options how to count; the order makes no difference
 * @param total receives how many words the text has
 * @param distinct receives how many entries a tally of it would have
 */
TALLY_API tally_status tally_measure(const char *text, size_t size, const tally_options *options, long *total,
                                     size_t *distinct);

/** What a status means, in a few words. Never NULL, and never freed. */
TALLY_API const char *tally_status_text(tally_status status);

/** The number of entries. */
TALLY_API size_t tally_size(const tally *counted);

/** How often the word at an index stands in the text, or TALLY_NO_COUNT when there is no such entry. */
TALLY_API long tally_at(const tally *counted, size_t index);

/** The word at an index, NUL-terminated, or NULL when there is no such entry. It lives as long as the tally. */
TALLY_API const char *tally_word(const tally *counted, size_t index);

/** The sum of all counts, of the entries left out too. */
TALLY_API long tally_total(const tally *counted);

/** Frees a tally; NULL is fine. */
TALLY_API void tally_free(tally *counted);

/** What the last failed call of this thread said, as text of wide characters; empty when none failed. */
TALLY_API const wchar_t *tally_message(void);

#ifdef __cplusplus
}
#endif
#endif
