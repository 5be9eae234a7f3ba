// SPDX-License-Identifier: Apache-2.0
/**
 * Words and how often each stands in a text, counted by C++ on several threads: one set of classes for every platform.
 * {@code Tallies}, {@code TallyException} and the raw layer are generated from {@code native/samples/tally}. By hand is
 * what a header does not tell: that a tally is an object which is freed, {@link dev.fairlead.tally.Tally}, and how to
 * say how it is counted, {@link dev.fairlead.tally.TallyOptions}.
 */
@NullMarked
package dev.fairlead.tally;

import org.jspecify.annotations.NullMarked;
