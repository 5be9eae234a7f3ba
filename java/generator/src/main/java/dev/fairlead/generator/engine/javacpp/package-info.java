// SPDX-License-Identifier: Apache-2.0
/** Runs JavaCPP's tools and the Java compiler, in this process and in folders of their own. */
@NullMarked
package dev.fairlead.generator.engine.javacpp;

import org.jspecify.annotations.NullMarked;
