/* SPDX-License-Identifier: Apache-2.0 */
/* What the compiler knows: nothing here is a number that somebody wrote. */
#include "widths.h"

#define FACT(name, number) {name, (int64_t)(number)},
#define SIZE(type) FACT("sizeof(" #type ")", sizeof(type))
#define INTEGER(type) SIZE(type) FACT("(" #type ")-1 < 0", (type)(-1) < (type)(1))
#define RECORD(type) SIZE(type) FACT("_Alignof(" #type ")", _Alignof(type))
#define MEMBER(type, member) \
    FACT("offsetof(" #type ", " #member ")", offsetof(type, member)) \
    FACT("sizeof(" #type ", " #member ")", sizeof(((type *)0)->member))
#define VALUE(constant) FACT(#constant, constant)

static const widths_fact facts[] = {
#include "facts.inc"
};

const widths_fact *widths_facts(size_t *count) {
    *count = sizeof facts / sizeof *facts;
    return facts;
}

#define FIELD(tag, member, type) \
    static void set_##tag##_##member(void *record, int64_t value) { \
        ((struct tag *)record)->member = (type)value; \
    } \
    static int64_t get_##tag##_##member(const void *record) { \
        return (int64_t)((const struct tag *)record)->member; \
    }
#include "fields.inc"
#undef FIELD

#define FIELD(tag, member, type) {#tag, #member, set_##tag##_##member, get_##tag##_##member},
static const widths_field fields[] = {
#include "fields.inc"
};

const widths_field *widths_fields(size_t *count) {
    *count = sizeof fields / sizeof *fields;
    return fields;
}
