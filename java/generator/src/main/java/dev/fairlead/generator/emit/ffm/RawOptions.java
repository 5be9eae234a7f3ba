// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.ffm;

import dev.fairlead.generator.emit.HeaderName;
import java.util.List;
import java.util.Optional;
import javax.lang.model.SourceVersion;

/**
 * How the raw layer is to be written. The names are jextract's.
 *
 * @param packageName the package; empty for the unnamed one
 * @param headerClass the class that holds functions, constants and variables
 * @param symbolsClass the class that holds what all generated classes share
 * @param libraries the libraries to open: {@code name}, or {@code :file} for a file's path or name
 * @param systemLoadLibrary whether they are loaded by {@link System#loadLibrary} instead of
 *     {@code SymbolLookup.libraryLookup}
 * @param libraryExpression a Java expression giving a {@code SymbolLookup}, used instead of all that
 * @param runtime whether the runtime is there to find the shim library
 */
public record RawOptions(
        String packageName,
        String headerClass,
        String symbolsClass,
        List<String> libraries,
        boolean systemLoadLibrary,
        Optional<String> libraryExpression,
        boolean runtime) {
    /** Keeps its own copy of the libraries. */
    public RawOptions {
        libraries = List.copyOf(libraries);
    }

    /**
     * The options of what stands alone, unless the runtime finds its library.
     *
     * @param packageName the package; empty for the unnamed one
     * @param headerClass the class that holds functions, constants and variables
     * @param symbolsClass the class that holds what all generated classes share
     * @param libraries the libraries to open
     * @param systemLoadLibrary whether they are loaded by {@link System#loadLibrary}
     * @param libraryExpression a Java expression giving a {@code SymbolLookup}, used instead of all that
     */
    public RawOptions(
            String packageName,
            String headerClass,
            String symbolsClass,
            List<String> libraries,
            boolean systemLoadLibrary,
            Optional<String> libraryExpression) {
        this(
                packageName,
                headerClass,
                symbolsClass,
                libraries,
                systemLoadLibrary,
                libraryExpression,
                libraryExpression.isPresent());
    }

    /**
     * The options that need no decision.
     *
     * @param packageName the package; empty for the unnamed one
     * @param header the first header, as the user named it
     * @return names made from the header's, no library
     */
    public static RawOptions defaults(String packageName, String header) {
        String headerClass = headerClass(header);
        return new RawOptions(packageName, headerClass, symbolsClass(headerClass), List.of(), false, Optional.empty());
    }

    /** {@return the name of the library that calls for Java what Java cannot, without {@code lib} and suffix} */
    public String shimLibrary() {
        String owner = packageName.isEmpty() ? "" : packageName.replace('.', '_') + "_";
        return (owner + headerClass).replaceAll("[^A-Za-z0-9_]", "_") + "_shim";
    }

    /**
     * The header class that jextract would name.
     *
     * @param header a path or {@code <name.h>}
     * @return {@code zlib_h} for {@code <zlib.h>}
     */
    public static String headerClass(String header) {
        return JavaWords.safe(HeaderName.of(header).replaceAll("[^A-Za-z0-9_$]", "_"));
    }

    /**
     * Tells whether a class of the output may be called so.
     *
     * @param name a name
     * @return whether it is one of Java's, and hides nothing that generated code uses
     */
    public static boolean isClassName(String name) {
        return SourceVersion.isIdentifier(name) && JavaWords.safeType(name).equals(name);
    }

    /**
     * The default name of the class that holds what all generated classes share.
     *
     * @param headerClass the header class
     * @return {@code zlib_h$shared} for {@code zlib_h}
     */
    public static String symbolsClass(String headerClass) {
        return headerClass + "$shared";
    }
}
