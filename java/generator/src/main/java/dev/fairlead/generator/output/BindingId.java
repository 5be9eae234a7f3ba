// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.output;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a binding is known by again when its folder is written once more. Places are hashes of paths from the output folder:
 * they stay the same when all moves together, and tell nothing of the machine.
 *
 * @param language {@code c} or {@code cpp}: one fairlead.toml may describe a binding of each
 * @param packageName the package that was asked for; empty for the unnamed one
 * @param className the class that functions are in: of C's raw layer that of the first header
 * @param headers what is bound, in order
 * @param toml the place of the fairlead.toml; empty without one, and where the command line names package or headers
 * @param shimLibrary the name of the library of what C has to call, without {@code lib} and suffix; empty without one
 */
public record BindingId(
        String language,
        String packageName,
        String className,
        List<Header> headers,
        Optional<String> toml,
        Optional<String> shimLibrary) {
    /** A binding of C. */
    public static final String C = "c";

    /** A binding of C++. */
    public static final String CPP = "cpp";

    /** A file's name has 255 bytes at most, of which the rest of the name needs some. */
    private static final int LONGEST_NAME = 200;

    /** Keeps its own copy. */
    public BindingId {
        headers = List.copyOf(headers);
    }

    /**
     * A header.
     *
     * @param name its name without folders
     * @param place where it lies
     */
    public record Header(String name, String place) {}

    /**
     * The place of a file, or of what stands in the include path.
     *
     * @param output the output folder
     * @param file a path, or {@code <name.h>}
     * @return the place
     */
    public static String place(Path output, String file) {
        if (file.startsWith("<")) {
            return Seal.brief(file);
        }
        Path from = output.toAbsolutePath().normalize();
        Path to = Path.of(file).toAbsolutePath().normalize();
        boolean related = Objects.equals(from.getRoot(), to.getRoot());
        return Seal.brief((related ? from.relativize(to) : to).toString().replace('\\', '/'));
    }

    /**
     * Whether a run replaces what another one wrote to the same folder: both are described by the same fairlead.toml, or
     * write into one package the same header class, or what the same headers declare.
     */
    boolean replaces(BindingId other) {
        boolean described = toml.isPresent() && toml.equals(other.toml);
        boolean named = packageName.equals(other.packageName)
                && (className.equals(other.className) || headers.equals(other.headers));
        return language.equals(other.language) && (described || named);
    }

    /** Whether another run that this one does not replace may be one that it was meant to replace. */
    boolean resembles(BindingId other) {
        return !replaces(other) && language.equals(other.language) && headers.equals(other.headers);
    }

    /** {@return the name of its header class with the package} */
    String qualifiedName() {
        return packageName.isEmpty() ? className : packageName + "." + className;
    }

    /** {@return a name for a file of its own, unlike that of any other binding that it could lie beside} */
    String fileName() {
        String name = (language.equals(C) ? "" : language + "-") + qualifiedName();
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "-" + Seal.brief(name);
    }
}
