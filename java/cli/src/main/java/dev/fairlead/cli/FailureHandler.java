// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.cli;

import dev.fairlead.generator.OutputException;
import dev.fairlead.generator.diagnostic.Consequences;
import dev.fairlead.generator.diagnostic.Diagnostic;
import dev.fairlead.generator.diagnostic.DiagnosticException;
import dev.fairlead.generator.diagnostic.DiagnosticPrinter;
import dev.fairlead.packager.config.ConfigException;
import dev.fairlead.runtime.NativeException;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** Turns what stopped a command into words and an exit code. */
final class FailureHandler implements CommandLine.IExecutionExceptionHandler {
    /** The option for who reads JSON: errors, too. */
    static final String JSON = "--json";

    private final Console console;

    FailureHandler(Console console) {
        this.console = console;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
        console.clearProgress();
        if (command.getParseResult().hasMatchedOption(JSON)) {
            return reportJson(failure);
        }
        return switch (failure) {
            case DiagnosticException problems -> report(problems);
            case CommandFailure known -> report(known);
            case ConfigException table -> fail(exitCode(table), table.getMessage());
            case OutputException output -> fail(ExitCode.OUTPUT_ERROR, output.getMessage());
            case NativeException nativeFailure -> fail(ExitCode.RUNTIME_ERROR, nativeFailure.getMessage());
            case IOException io -> fail(ExitCode.OUTPUT_ERROR, describe(io));
            default -> unexpected(failure);
        };
    }

    /** Tells programs what went wrong. */
    int reportJson(Exception failure) {
        ExitCode code = exitCode(failure);
        try {
            Json.print(console.out(), json -> {
                if (failure instanceof CommandFailure known && known.done().isPresent()) {
                    known.done().get().write(json);
                }
                json.writeArrayFieldStart("errors");
                if (failure instanceof DiagnosticException problems) {
                    for (Diagnostic diagnostic : problems.diagnostics()) {
                        Json.diagnostic(json, diagnostic);
                    }
                } else {
                    Json.failure(json, String.valueOf(failure.getMessage()));
                }
                json.writeEndArray();
                json.writeNumberField("exitCode", code.code());
            });
            return code.code();
        } catch (IOException e) {
            return fail(ExitCode.OUTPUT_ERROR, describe(e));
        }
    }

    private static ExitCode exitCode(Exception failure) {
        return switch (failure) {
            case DiagnosticException problems -> exitCode(problems);
            case CommandFailure known -> known.exitCode();
            case ConfigException table -> table.isToml() ? ExitCode.GENERATION_ERROR : ExitCode.CLANG_ERROR;
            case OutputException _, IOException _ -> ExitCode.OUTPUT_ERROR;
            default -> ExitCode.RUNTIME_ERROR;
        };
    }

    private static ExitCode exitCode(DiagnosticException problems) {
        return switch (problems.stage()) {
            case INPUT -> ExitCode.INPUT_ERROR;
            case PARSE -> ExitCode.CLANG_ERROR;
            case CHECK -> ExitCode.GENERATION_ERROR;
            case OUTPUT -> ExitCode.OUTPUT_ERROR;
        };
    }

    private int report(CommandFailure known) {
        return fail(known.exitCode(), known.getMessage());
    }

    private int report(DiagnosticException problems) {
        DiagnosticPrinter printer = new DiagnosticPrinter(console.color(), FailureHandler::sourceLine);
        List<Diagnostic> told = Consequences.without(problems.diagnostics(), FailureHandler::sourceLine);
        for (Diagnostic diagnostic : told) {
            console.err().print(printer.print(diagnostic));
            console.err().println();
        }
        int count = problems.diagnostics().size();
        int following = count - told.size();
        if (following > 0) {
            console.err()
                    .println(following + (following == 1 ? " more error follows" : " more errors follow")
                            + " from what was not found; --json tells all");
        }
        console.err().println(count + (count == 1 ? " error" : " errors") + ", 0 files written");
        return exitCode(problems).code();
    }

    private int fail(ExitCode code, @Nullable String message) {
        console.error(String.valueOf(message));
        return code.code();
    }

    private int unexpected(Exception failure) {
        console.error("fairlead failed in a way that it should not; please report this with the header you bound");
        failure.printStackTrace(console.err());
        return ExitCode.RUNTIME_ERROR.code();
    }

    static String describe(IOException io) {
        return io.getClass().getSimpleName().replace("Exception", "") + ": " + io.getMessage();
    }

    private static Optional<String> sourceLine(String file, int line) {
        if (line < 1) {
            return Optional.empty();
        }
        try (Stream<String> lines = Files.lines(Path.of(file))) {
            List<String> found = lines.skip(line - 1L).limit(1).toList();
            return found.stream().findFirst();
        } catch (MalformedInputException | java.nio.file.NoSuchFileException unreadable) {
            return Optional.empty();
        } catch (IOException | java.io.UncheckedIOException | java.nio.file.InvalidPathException unreadable) {
            return Optional.empty();
        }
    }
}
