// SPDX-License-Identifier: Apache-2.0
/** What is told to the user: a catalogue of problems with message and hint together, and how one is shown with its source line. */
@NullMarked
package dev.fairlead.generator.diagnostic;

import org.jspecify.annotations.NullMarked;
