// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.kernels;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.IntToDoubleFunction;

/** The one association that reduce.h promises, in plain Java: what the kernels return must have the same bits. */
final class Association {
    private static final int BLOCK = 4096;
    private static final int PARTIAL_SUMS = 32;

    private Association() {}

    /** A sum of so many blocks. */
    private record Node(double sum, int blocks) {
        Node join(Node right) {
            return new Node(sum + right.sum, blocks + right.blocks);
        }
    }

    static double sum(int n, IntToDoubleFunction term) {
        Deque<Node> pending = new ArrayDeque<>();
        for (int begin = 0; begin < n; begin += BLOCK) {
            Node node = new Node(block(begin, Math.min(n, begin + BLOCK), term), 1);
            while (!pending.isEmpty() && pending.peek().blocks() == node.blocks()) {
                node = pending.pop().join(node);
            }
            pending.push(node);
        }
        if (pending.isEmpty()) {
            return 0.0;
        }
        Node node = pending.pop();
        while (!pending.isEmpty()) {
            node = pending.pop().join(node);
        }
        return node.sum();
    }

    private static double block(int begin, int end, IntToDoubleFunction term) {
        double[] sums = new double[PARTIAL_SUMS];
        for (int i = begin; i < end; i++) {
            sums[(i - begin) % PARTIAL_SUMS] += term.applyAsDouble(i);
        }
        for (int half = PARTIAL_SUMS / 2; half > 0; half /= 2) {
            for (int i = 0; i < half; i++) {
                sums[i] += sums[i + half];
            }
        }
        return sums[0];
    }
}
