// SPDX-License-Identifier: Apache-2.0
#include <fairlead/library.h>

#include "cpu/tier.h"
#include "fairlead_source_hash.h"  // generated into the build folder by cmake/source_hash.cmake

fl_status fl_tier_select(const char *name) {
    return fl::cpu::select(name) ? FL_OK : FL_UNKNOWN_TIER;
}

fl_status fl_tier_active(const char **name) {
    if (name == nullptr) {
        return FL_NULL_POINTER;
    }
    *name = fl::cpu::name_of(fl::cpu::active().tier);
    return FL_OK;
}

fl_status fl_tier_available(const char **names) {
    if (names == nullptr) {
        return FL_NULL_POINTER;
    }
    *names = fl::cpu::available_names();
    return FL_OK;
}

fl_status fl_source_hash(const char **hash) {
    if (hash == nullptr) {
        return FL_NULL_POINTER;
    }
    *hash = FAIRLEAD_SOURCE_HASH;
    return FL_OK;
}
