// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <stddef.h>

// The one association of reduce.h between blocks: neighbors of equal size are joined first, from the left; what is left
// over at the end, from the right. That is a binary counter: level k holds the join of 2^k blocks.
namespace fl::FL_TIER {

// Node has join(const Node &right), which puts what lies to the right of this node into it.
template <class Node>
class Pairwise {
public:
    void add(Node node) {
        for (size_t ones = blocks; (ones & 1) != 0; ones >>= 1) {
            Node left = pending[--depth];
            left.join(node);
            node = left;
        }
        pending[depth++] = node;
        ++blocks;
    }

    // The join of all nodes; at least one must have been added.
    Node finish() {
        Node node = pending[--depth];
        while (depth > 0) {
            Node left = pending[--depth];
            left.join(node);
            node = left;
        }
        return node;
    }

private:
    static constexpr size_t levels = 64;  // more than the binary digits of any number of blocks
    Node pending[levels];
    size_t depth = 0;
    size_t blocks = 0;
};

}  // namespace fl::FL_TIER
