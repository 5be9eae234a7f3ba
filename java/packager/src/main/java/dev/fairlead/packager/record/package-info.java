// SPDX-License-Identifier: Apache-2.0
/** What a build says of what it made, in a file a platform: all that packaging needs, whoever built and wherever. */
@NullMarked
package dev.fairlead.packager.record;

import org.jspecify.annotations.NullMarked;
