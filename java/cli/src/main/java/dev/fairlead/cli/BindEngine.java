// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.cli;

import dev.fairlead.generator.diagnostic.DiagnosticException;
import java.io.IOException;

/** One way to turn headers into Java. What it cannot do of what it is asked for, it refuses before it begins. */
interface BindEngine {
    /** Generates and says what was done; by throwing, that nothing was written and why. */
    BindReport bind(Binding binding) throws CommandFailure, DiagnosticException, IOException;
}
