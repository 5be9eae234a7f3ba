// SPDX-License-Identifier: Apache-2.0
/** The superclass and the helpers of classes that are generated through JavaCPP. */
@NullMarked
package dev.fairlead.javacpp;

import org.jspecify.annotations.NullMarked;
