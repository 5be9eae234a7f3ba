// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator;

import dev.fairlead.generator.diagnostic.ClangWords;
import dev.fairlead.generator.diagnostic.Diagnostic;
import dev.fairlead.generator.diagnostic.DiagnosticException;
import dev.fairlead.generator.diagnostic.DiagnosticException.Stage;
import dev.fairlead.generator.diagnostic.Problem;
import dev.fairlead.generator.merge.Merger;
import dev.fairlead.generator.model.Declaration;
import dev.fairlead.generator.model.HeaderModel;
import dev.fairlead.generator.model.UnreadTarget;
import dev.fairlead.generator.read.HeaderReader;
import dev.fairlead.generator.read.ReadRequest;
import dev.fairlead.generator.read.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Reads headers once for each target and makes one model of it. */
final class TargetReader {
    /** Clang's own stdint.h gives these types other widths than C libraries do. */
    private static final Pattern FAST = Pattern.compile("u?int_fast(8|16|32|64)_t");

    private final boolean strict;
    private final Consumer<String> progress;

    TargetReader(boolean strict, Consumer<String> progress) {
        this.strict = strict;
        this.progress = progress;
    }

    /**
     * Reads.
     *
     * @param request the headers
     * @param targets what they are read for
     * @return one model; it says for which targets they cannot be read
     * @throws DiagnosticException when they cannot be read for any, or, strictly, for one of them
     */
    HeaderModel read(ReadRequest request, List<Target> targets) throws DiagnosticException {
        List<HeaderModel> models = new ArrayList<>();
        List<UnreadTarget> unread = new ArrayList<>();
        for (Target target : targets) {
            progress.accept("reading for " + target.platform());
            try {
                models.add(read(request, target));
            } catch (DiagnosticException e) {
                // A header that is not there is missing for all of them.
                boolean last = models.isEmpty() && unread.size() == targets.size() - 1;
                if (e.stage() == Stage.INPUT) {
                    throw e;
                }
                if (strict || last) {
                    throw new DiagnosticException(
                            e.stage(),
                            e.diagnostics().stream()
                                    .map(it -> named(it, target))
                                    .toList());
                }
                unread.add(new UnreadTarget(target.platform(), words(e.diagnostics(), target)));
            }
        }
        HeaderModel merged = Merger.merge(models);
        return new HeaderModel(merged.headers(), merged.declarations(), merged.refusals(), merged.targets(), unread);
    }

    private static HeaderModel read(ReadRequest request, Target target) throws DiagnosticException {
        HeaderModel model = new HeaderReader().read(request.on(target));
        if (target.libc().isEmpty()) {
            requireNoLibc(model, target);
        }
        return model;
    }

    private static void requireNoLibc(HeaderModel model, Target target) throws DiagnosticException {
        for (Declaration declaration : model.declarations()) {
            if (declaration instanceof Declaration.Typedef typedef
                    && FAST.matcher(typedef.symbol().name()).matches()) {
                String name = typedef.symbol().name();
                throw new DiagnosticException(
                        Stage.PARSE,
                        List.of(Diagnostic.error(
                                Problem.FL0007,
                                typedef.symbol().location(),
                                name.length(),
                                "how wide " + name + " is on " + target.platform() + ", its C library decides")));
            }
        }
    }

    /** The same header is read for many: an error says for which, and what may bring what is missing. */
    private static Diagnostic named(Diagnostic diagnostic, Target target) {
        String message = diagnostic.message() + ", for " + target.platform();
        return lacksLibc(diagnostic, target)
                ? Diagnostic.error(Problem.FL0007, diagnostic.location(), diagnostic.length(), message)
                : Diagnostic.error(
                        Problem.FL0001, diagnostic.location(), diagnostic.length(), message, diagnostic.hint());
    }

    private static boolean lacksLibc(Diagnostic diagnostic, Target target) {
        return target.libc().isEmpty()
                && (diagnostic.problem() == Problem.FL0007 || ClangWords.isUnseen(diagnostic.message()));
    }

    private static String words(List<Diagnostic> diagnostics, Target target) {
        Diagnostic first = diagnostics.getFirst();
        // How many errors follow from a file that is not there is another number on each platform, and says nothing.
        boolean isAll = diagnostics.size() == 1 || ClangWords.isMissingFile(first.message());
        String more = isAll ? "" : ", and " + (diagnostics.size() - 1) + " more";
        String hint = lacksLibc(first, target) ? "; " + named(first, target).hint() : "";
        return first.location() + ": " + first.message() + more + hint;
    }
}
