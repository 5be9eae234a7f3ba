// SPDX-License-Identifier: Apache-2.0
int good(int x);

unknown_t first(int x);

struct open {
    int x
};
