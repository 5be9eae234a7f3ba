// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.engine.jextract;

import dev.fairlead.generator.emit.JavaFile;
import dev.fairlead.generator.engine.EngineException;
import dev.fairlead.generator.engine.EngineException.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts a library of ours in the place where jextract's code looks for symbols. */
public final class LookupRewriter {
    /** What jextract writes when no library is named. Anything else is a shape that we do not know. */
    private static final Pattern LOOKUP = Pattern.compile(
            "(static\\s+final\\s+SymbolLookup\\s+SYMBOL_LOOKUP\\s*=)\\s*SymbolLookup\\.loaderLookup\\(\\)"
                    + "\\s*\\.or\\(Linker\\.nativeLinker\\(\\)\\.defaultLookup\\(\\)\\)\\s*;");

    private LookupRewriter() {}

    /**
     * Rewrites the one place. The library is opened when the first symbol is asked for. What it does not have is looked
     * for in the system's libraries, because jextract binds what system headers declare too.
     *
     * @param files what jextract wrote, without a library named to it
     * @param library a Java expression of type {@code dev.fairlead.runtime.NativeLibrary} that needs no import
     * @return the same files, one of them changed
     * @throws EngineException if there is not exactly one such place
     */
    public static List<JavaFile> rewrite(List<JavaFile> files, String library) throws EngineException {
        List<JavaFile> rewritten = new ArrayList<>();
        int places = 0;
        for (JavaFile file : files) {
            Matcher lookup = LOOKUP.matcher(file.text());
            places += (int) lookup.results().count();
            String text = lookup.replaceAll(match -> Matcher.quoteReplacement(match.group(1) + lookup(library)));
            rewritten.add(new JavaFile(file.packageName(), file.className(), text));
        }
        if (places != 1) {
            throw new EngineException(
                    Reason.GENERATION,
                    "the fairlead.toml describes the library, and jextract's output has " + places
                            + " places of the form 'static final SymbolLookup SYMBOL_LOOKUP = …' where one was expected;"
                            + " nothing was written\nhint: --library NAME lets jextract's own code load the library;"
                            + " --engine fairlead needs no such place");
        }
        return rewritten;
    }

    private static String lookup(String library) {
        return " symbol -> " + library + ".lookup()\n            .find(symbol)\n"
                + "            .or(() -> Linker.nativeLinker().defaultLookup().find(symbol));";
    }
}
