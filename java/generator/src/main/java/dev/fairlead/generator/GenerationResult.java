// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator;

import dev.fairlead.generator.emit.ffm.AddressesOnly;
import dev.fairlead.generator.emit.ffm.NamesOnly;
import dev.fairlead.generator.model.HeaderModel;
import dev.fairlead.generator.model.Symbol;
import dev.fairlead.generator.output.WriteResult;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a generation did.
 *
 * @param model what was bound, and what was left out with place and reason
 * @param apiFunctions how many functions the api layer has; 0 when only the raw layer was written
 * @param rawOnly the functions that an api layer leaves to the raw layer, in source order
 * @param proof what was proven; empty when that was not asked for
 * @param shim how the shim library is built; empty when Java reaches everything itself
 * @param written what happened to the files
 */
public record GenerationResult(
        HeaderModel model,
        int apiFunctions,
        List<RawOnly> rawOnly,
        Optional<Proven> proof,
        Optional<ShimBuild> shim,
        Files written) {
    /** Keeps its own copy. */
    public GenerationResult {
        rawOnly = List.copyOf(rawOnly);
    }

    /**
     * The function pointers that are addresses to Java, because no call through them can be made.
     *
     * @return those that no class stands for, in source order
     */
    public List<AddressOnly> addressesOnly() {
        return AddressesOnly.of(model).stream()
                .map(it -> new AddressOnly(it.symbol(), it.name(), it.reason()))
                .toList();
    }

    /**
     * What is bound without anything in Java that stands for it, as a struct without a visible definition.
     *
     * @return the records and typedefs, in source order
     */
    public List<NameOnly> namesOnly() {
        return NamesOnly.of(model).stream()
                .map(it -> new NameOnly(it.symbol(), it.reason()))
                .toList();
    }

    /**
     * A name of C that is nothing in Java.
     *
     * @param symbol the record or typedef
     * @param reason why, in words
     */
    public record NameOnly(Symbol symbol, String reason) {}

    /**
     * A function pointer that no class stands for.
     *
     * @param symbol the typedef, function, variable or record that it stands in
     * @param name what it is called there
     * @param reason why, in words
     */
    public record AddressOnly(Symbol symbol, String name, String reason) {}

    /**
     * A function that only the raw layer has.
     *
     * @param symbol the function
     * @param reason why, in words
     */
    public record RawOnly(Symbol symbol, String reason) {}

    /**
     * A proof in C, all of which holds.
     *
     * @param assertions how many assertions it has
     * @param path where it lies below the output folder, with forward slashes
     * @param includeFolders the folders that another compiler has to look for the headers in
     */
    public record Proven(int assertions, String path, List<Path> includeFolders) {
        /** Keeps its own copy. */
        public Proven {
            includeFolders = List.copyOf(includeFolders);
        }
    }

    /**
     * How a shim library is built by a C compiler that takes the options of cc.
     *
     * @param library the library's name, without {@code lib} and suffix
     * @param source the C file
     * @param compile options that the source needs
     * @param link what the library is linked with; behind the source
     * @param called for each function that is called by its symbol, the pointer in the library that is null where nothing
     *     has that symbol
     */
    public record ShimBuild(
            String library, Path source, List<String> compile, List<String> link, Map<String, String> called) {
        /** Keeps its own copies. */
        public ShimBuild {
            compile = List.copyOf(compile);
            link = List.copyOf(link);
            called = Collections.unmodifiableMap(new LinkedHashMap<>(called));
        }
    }

    /**
     * What happened to the files.
     *
     * @param written new or changed
     * @param unchanged already as they should be; their time stamps stay
     * @param deleted stale ones of ours
     * @param kept stale ones of ours that stay, because somebody changed them
     * @param shared those that another binding in the same folder has, too, and that this one writes or wrote otherwise
     * @param unclear what may be another binding's, or what this one was called before
     */
    public record Files(
            int written, int unchanged, int deleted, List<Path> kept, List<Path> shared, List<Unclear> unclear) {
        /** Keeps its own copies. */
        public Files {
            kept = List.copyOf(kept);
            shared = List.copyOf(shared);
            unclear = List.copyOf(unclear);
        }

        /**
         * What happened to files of which nothing else is to be told.
         *
         * @param written new or changed
         * @param unchanged already as they should be
         * @param deleted stale ones of ours
         * @param kept stale ones of ours that stay
         */
        public Files(int written, int unchanged, int deleted, List<Path> kept) {
            this(written, unchanged, deleted, kept, List.of(), List.of());
        }

        /**
         * Files that an earlier run wrote for the same headers under another name. Nobody but the user knows whether they
         * are to stay; they stay.
         *
         * @param name the header class, with its package
         * @param headers the names of the headers
         * @param files those that are there
         */
        public record Unclear(String name, List<String> headers, List<Path> files) {
            /** Keeps its own copies. */
            public Unclear {
                headers = List.copyOf(headers);
                files = List.copyOf(files);
            }
        }

        static Files of(WriteResult result) {
            return new Files(
                    result.written().size(),
                    result.unchanged().size(),
                    result.deleted().size(),
                    result.kept(),
                    result.shared(),
                    result.unclear().stream()
                            .map(it -> new Unclear(it.name(), it.headers(), it.files()))
                            .toList());
        }
    }
}
