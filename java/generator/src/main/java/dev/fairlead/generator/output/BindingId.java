// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.output;

import dev.fairlead.generator.emit.HeaderName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a binding is known by again when its folder is written once more. Where headers lie makes no difference; of a
 * fairlead.toml it is the way from the output folder that counts, which stays the same when both move together.
 *
 * @param language {@code c} or {@code cpp}: one fairlead.toml may describe a binding of each
 * @param packageName the package that was asked for; empty for the unnamed one
 * @param className the class that functions are in: of C's raw layer that of the first header
 * @param headers what is bound, in order
 * @param toml the {@link #place} of the fairlead.toml; empty without one, and where the command line names package or headers
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
     * @param content what it says, hashed; its name where it is looked for in the include path
     */
    public record Header(String name, String content) {
        /**
         * A header as it was named.
         *
         * @param named a path, or {@code <name.h>}
         * @return the header
         * @throws IOException when it cannot be read any more
         */
        public static Header of(String named) throws IOException {
            // As it is read: what stands before .. need not be there.
            Path file = named.startsWith("<")
                    ? Path.of("")
                    : Path.of(named).toAbsolutePath().normalize();
            String content = Files.isRegularFile(file)
                    ? new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                    : named;
            return new Header(HeaderName.of(named), Seal.brief(content));
        }

        /**
         * Headers as they were named.
         *
         * @param named paths, or {@code <name.h>}
         * @return the headers, each once
         * @throws IOException when one cannot be read any more
         */
        public static List<Header> of(List<String> named) throws IOException {
            List<Header> headers = new ArrayList<>();
            for (String each : named) {
                headers.add(of(each));
            }
            return headers.stream().distinct().toList();
        }
    }

    /**
     * The place of a file.
     *
     * @param output the output folder
     * @param file the file
     * @return a hash of the way from the folder to the file, which tells nothing of the machine
     */
    public static String place(Path output, Path file) {
        Path from = output.toAbsolutePath().normalize();
        Path to = file.toAbsolutePath().normalize();
        boolean related = Objects.equals(from.getRoot(), to.getRoot());
        return Seal.brief((related ? from.relativize(to) : to).toString().replace('\\', '/'));
    }

    /**
     * Whether a run replaces what another one wrote to the same folder: both are described by the same fairlead.toml, or
     * write into one package the same header class, or what headers of the same names and contents declare.
     */
    boolean replaces(BindingId other) {
        boolean described = toml.isPresent() && toml.equals(other.toml);
        boolean named = packageName.equals(other.packageName)
                && (className.equals(other.className) || headers.equals(other.headers));
        return language.equals(other.language) && (described || named);
    }

    /** Whether another run that this one does not replace may be one that it was meant to replace. */
    boolean resembles(BindingId other) {
        return !replaces(other)
                && language.equals(other.language)
                && headerNames().equals(other.headerNames());
    }

    /** {@return the names of the headers, without folders} */
    List<String> headerNames() {
        return headers.stream().map(Header::name).toList();
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
