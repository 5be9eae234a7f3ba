// SPDX-License-Identifier: Apache-2.0
/** The part of the demo that needs zlib. */
@NullMarked
package dev.fairlead.demo.zlib;

import org.jspecify.annotations.NullMarked;
