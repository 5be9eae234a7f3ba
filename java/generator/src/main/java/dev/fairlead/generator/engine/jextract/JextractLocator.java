// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.engine.jextract;

import dev.fairlead.generator.engine.EngineException;
import dev.fairlead.generator.engine.EngineException.Reason;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Finds the user's jextract: in the folder that JEXTRACT_HOME names, and only where that is not set on the PATH. A wrong
 * JEXTRACT_HOME is an error: another version than the one that was meant would generate other code.
 *
 * @param environment gives a variable's value
 * @param windows whether executables have Windows' suffixes
 */
public record JextractLocator(Function<String, Optional<String>> environment, boolean windows) {
    private static final String HOME = "JEXTRACT_HOME";

    /**
     * Looks for it.
     *
     * @return the executable
     * @throws EngineException when there is none; the message says where it was looked for and what to do
     */
    public Path locate() throws EngineException {
        Optional<String> home = environment.apply(HOME).filter(value -> !value.isBlank());
        List<Path> folders = home.isPresent() ? folder(home.get(), "bin") : pathFolders();
        return folders.stream()
                .flatMap(this::candidates)
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst()
                .orElseThrow(() -> missing(home, folders));
    }

    private Stream<Path> candidates(Path folder) {
        return names().stream().map(folder::resolve);
    }

    private List<String> names() {
        return windows ? List.of("jextract.exe", "jextract.bat") : List.of("jextract");
    }

    private List<Path> pathFolders() {
        List<Path> folders = new ArrayList<>();
        for (String entry : environment.apply("PATH").orElse("").split(File.pathSeparator, -1)) {
            String bare = windows ? entry.replace("\"", "") : entry;
            if (!bare.isBlank()) {
                folders.addAll(folder(bare, ""));
            }
        }
        return folders;
    }

    /** {@return the folder; nothing when it is no path at all} */
    private static List<Path> folder(String name, String below) {
        try {
            return List.of(Path.of(name).resolve(below));
        } catch (InvalidPathException _) {
            return List.of();
        }
    }

    private EngineException missing(Optional<String> home, List<Path> folders) {
        String names = String.join(" or ", names());
        String looked = home.map(value -> HOME + " is '" + value + "', and there is no executable bin" + File.separator
                        + names + " in it")
                .orElseGet(() -> HOME + " is not set, and no folder of PATH has an executable " + names + ":"
                        + String.join(
                                "", folders.stream().map(it -> "\n  " + it).toList()));
        return new EngineException(
                Reason.MISSING,
                "cannot find jextract: " + looked + "\nhint: get it from https://jdk.java.net/jextract and set " + HOME
                        + " to its folder; or use Fairlead's own engine, which needs no installation and emits the same"
                        + " shape");
    }
}
