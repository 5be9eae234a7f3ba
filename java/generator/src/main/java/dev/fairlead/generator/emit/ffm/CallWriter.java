// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.ffm;

import dev.fairlead.generator.emit.JavaWriter;
import java.util.List;

/** Writes methods that call C. */
final class CallWriter {
    private CallWriter() {}

    /** Writes a method that does nothing but a call, and returns its result when it has one. */
    static void write(JavaWriter out, String head, String result, Call call, String shared) {
        String statement = (result.equals("void") ? "" : "return ") + call.expression() + ";";
        write(out, head, List.of(statement), call.throwing(), shared);
    }

    /**
     * Writes one of them.
     *
     * @param out where to write
     * @param head modifiers, result, name and parameters
     * @param statements what it does
     * @param throwing whether that is declared to throw anything
     * @param shared what stands before a member of the shared class
     */
    static void write(JavaWriter out, String head, List<String> statements, boolean throwing, String shared) {
        String caught = " catch (Throwable e) { throw " + shared + "failed(e); }";
        String oneLine = "try { " + statements.getFirst() + " }" + caught;
        if (statements.size() == 1 && !throwing) {
            out.method(head, statements.getFirst());
            return;
        }
        out.open(head).guard();
        if (!throwing) {
            statements.forEach(out::line);
        } else if (statements.size() == 1 && out.fits(oneLine)) {
            out.line(oneLine);
        } else {
            out.open("try");
            statements.forEach(out::line);
            out.close(caught);
        }
        out.close();
    }
}
