// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CommentTextTest {
    @Test
    void doxygenAndJavadocCommandsAreTakenApart() {
        CommentText text = CommentText.of(new Comment("""
                \\brief Sum of n values,
                pairwise.

                - first
                - second

                @param x the numbers,
                    all of them
                \\param[out] result receives the sum
                @param ... whatever else
                @return how many"""));
        assertEquals("Sum of n values, pairwise.\n\n- first\n- second", text.text());
        assertEquals("the numbers, all of them", text.parameter("x"));
        assertEquals("receives the sum", text.parameter("result"));
        assertEquals("whatever else", text.parameter("..."));
        assertEquals("how many", text.returns());
        assertEquals("", text.parameter("n"));
    }

    @Test
    void aSentenceHasOneLineAndNoPeriod() {
        assertEquals("It is null. Never mind", CommentText.sentence(new Comment("It is null.\nNever\n mind.")));
        assertEquals("", CommentText.sentence(Comment.NONE));
    }
}
