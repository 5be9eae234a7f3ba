// SPDX-License-Identifier: Apache-2.0
/** The demo: every kernel on a mapped file or a picture, every result checked against the JDK's own. */
@NullMarked
package dev.fairlead.demo;

import org.jspecify.annotations.NullMarked;
