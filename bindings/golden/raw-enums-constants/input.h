// SPDX-License-Identifier: Apache-2.0
/** How a scan went. */
enum outcome {
    OUTCOME_GOOD,        /**< nothing to say */
    OUTCOME_BLURRED = 4, /**< somebody moved */
    OUTCOME_BAD = -1
};

enum { FIRST_FLAG = 1 << 0, LAST_FLAG = 1u << 31 };

typedef enum { LOW, HIGH } level;

#define LIMIT 64
#define MASK 0xFFFFFFFFu
#define LARGE 0x7FFFFFFFFFFFFFFFLL
#define RATIO 0.25
#define RATIO_FLOAT 0.1f
#define NEWLINE '\n'
#define TITLE "scan \"1\" of caf\u00e9"
#define SIZE_OF_TWO (2 * sizeof(int))
#define ALIAS LIMIT
#define NOTHING
#define CALL(x) ((x) + 1)

enum outcome outcome_of(level level);
