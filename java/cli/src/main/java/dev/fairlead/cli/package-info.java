// SPDX-License-Identifier: Apache-2.0
/** The command {@code fairlead}. Each command is a class; what they share is the console and the exit codes. */
@NullMarked
package dev.fairlead.cli;

import org.jspecify.annotations.NullMarked;
