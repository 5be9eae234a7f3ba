// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintStream;

/** What a generation says at its end, to people or to programs. */
interface BindReport {
    /** Writes it for people. */
    void print(PrintStream out);

    /** Writes it as the fields of a JSON object that is open. */
    void write(JsonGenerator json) throws IOException;
}
