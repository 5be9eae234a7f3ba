// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.build;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Asks git which sources are built. */
public final class SourceRevision {
    private SourceRevision() {}

    /**
     * The commit of a folder.
     *
     * @param source the folder
     * @param output a folder that does not count as a change, wherever it is
     * @return the commit, with {@code -dirty} behind it when anything in its work tree is changed or new; empty when
     *     the folder is in no work tree, or there is no git
     * @throws InterruptedException when this thread was interrupted
     */
    public static Optional<String> of(Path source, Path output) throws InterruptedException {
        Optional<String> commit = git(source, "rev-parse", "--verify", "HEAD");
        Optional<String> top = git(source, "rev-parse", "--show-toplevel");
        if (commit.isEmpty() || top.isEmpty()) {
            return Optional.empty();
        }
        Path tree = Path.of(top.get());
        Stream<String> outside = output.startsWith(tree) && !output.equals(tree)
                ? Stream.of(":(top,exclude,literal)"
                        + tree.relativize(output).toString().replace(File.separatorChar, '/'))
                : Stream.of();
        String[] status = Stream.concat(Stream.of("status", "--porcelain", "--", ":/"), outside)
                .toArray(String[]::new);
        boolean changed = git(source, status).map(said -> !said.isEmpty()).orElse(true);
        return commit.map(it -> changed ? it + "-dirty" : it);
    }

    private static Optional<String> git(Path folder, String... arguments) throws InterruptedException {
        List<String> command =
                Stream.concat(Stream.of("git"), Stream.of(arguments)).toList();
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return process.waitFor() == 0 ? Optional.of(said) : Optional.empty();
        } catch (IOException noGit) {
            return Optional.empty();
        }
    }
}
