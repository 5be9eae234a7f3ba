// SPDX-License-Identifier: Apache-2.0
/**
 * What a call costs, and what a kernel gains: each benchmark beside what one would write without Fairlead, in one run.
 *
 * <pre>{@code
 * ci/with-jdk mvn -pl java/benchmarks -am -DskipTests package
 * ci/with-jdk java -cp "java/benchmarks/target/lib/*" dev.fairlead.benchmarks.Report
 * }</pre>
 *
 * <p>That takes some fifteen minutes; with {@code --quick} behind it two, for numbers that tell magnitudes; with names of groups,
 * such as {@code CallNothing CallInts CallLongs CallPointer CallStruct FieldGet FieldSet}, these alone are measured. Java warns of
 * native access and of JMH's use of Unsafe; {@code --enable-native-access=ALL-UNNAMED
 * --sun-misc-unsafe-memory-access=allow} before {@code -cp} says that both are meant. JMH's own options are there too:
 * {@code org.openjdk.jmh.Main} in place of {@code dev.fairlead.benchmarks.Report}.
 *
 * <p>Compare numbers within one run alone: they depend on the processor and on what else it does. So every class of
 * benchmarks has a baseline, and the report divides by it. A method of the wrong result is not measured: each class
 * checks its methods against each other before it begins.
 */
@NullMarked
package dev.fairlead.benchmarks;

import org.jspecify.annotations.NullMarked;
