// SPDX-License-Identifier: Apache-2.0
/** What the tests of loading need: a C compiler, JVMs of their own, class loaders of their own. */
@NullMarked
package dev.fairlead.runtime.support;

import org.jspecify.annotations.NullMarked;
