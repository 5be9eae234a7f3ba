// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.config;

import dev.fairlead.generator.diagnostic.Diagnostic;
import dev.fairlead.generator.diagnostic.DiagnosticCollector;
import dev.fairlead.generator.diagnostic.DiagnosticException;
import dev.fairlead.generator.diagnostic.DiagnosticException.Stage;
import dev.fairlead.generator.diagnostic.Problem;
import dev.fairlead.generator.model.DeclaredMacro;
import dev.fairlead.generator.model.SourceLocation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.tomlj.Toml;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;

/** Reads a fairlead.toml. What it may say is told in docs/fairlead-toml.md. */
public final class TomlReader {
    private static final long FORMAT = 1;
    /** What {@code build} and {@code package} say is for these commands, which read it themselves. */
    private static final Set<String> ROOT =
            Set.of("format", "library", "class", "name", "status", "function", "macros", "cpp", "build", "package");

    private static final Set<String> CLASS = Set.of("header", "java");
    private static final Set<String> NAME = Set.of("match", "java");
    private static final Set<String> MACROS = Set.of("declare");
    private static final Set<String> STATUS = Set.of("match", "ok", "message", "names", "exception");

    /** A reader. */
    public TomlReader() {}

    /**
     * Reads a file.
     *
     * @param toml the file
     * @return what it says
     * @throws DiagnosticException with every mistake in it, or that it cannot be read
     */
    public BindingConfig read(Path toml) throws DiagnosticException {
        return read(toml, false);
    }

    /**
     * Reads a file for its table {@code [cpp]}.
     *
     * @param toml the file
     * @return that table; empty when the file has none, and is without a mistake otherwise
     * @throws DiagnosticException with every mistake in it, or that it cannot be read
     */
    public Optional<CppConfig> readCpp(Path toml) throws DiagnosticException {
        return read(toml, true).cpp();
    }

    private static BindingConfig read(Path toml, boolean isForCpp) throws DiagnosticException {
        String text = text(toml);
        TomlParseResult parsed = Toml.parse(text);
        DiagnosticCollector problems = new DiagnosticCollector();
        for (TomlParseError error : parsed.errors()) {
            SourceLocation at = new SourceLocation(
                    toml.toString(), error.position().line(), error.position().column());
            problems.error(Problem.FL0010, at, 1, firstLine(error));
        }
        problems.throwIfAny(Stage.PARSE);
        TomlFile file = new TomlFile(toml.toString(), text.lines().toList());
        SourceLocation start = new SourceLocation(file.name(), 1, 1);
        BindingConfig config = read(new TableReader(file, "", parsed, start, problems), toml, problems, isForCpp);
        problems.throwIfAny(Stage.CHECK);
        return config;
    }

    private static String text(Path toml) throws DiagnosticException {
        try {
            // What is no UTF-8 comes as the sign for that, and the parser tells its place.
            return new String(Files.readAllBytes(toml), StandardCharsets.UTF_8);
        } catch (IOException e) {
            Diagnostic unreadable = Diagnostic.error(
                    Problem.FL0010, new SourceLocation(toml.toString(), 0, 0), 1, "cannot read it: " + e.getMessage());
            throw new DiagnosticException(Stage.INPUT, List.of(unreadable));
        }
    }

    private static BindingConfig read(TableReader root, Path toml, DiagnosticCollector problems, boolean isForCpp) {
        root.refuseUnknown(ROOT);
        checkFormat(root, problems);
        LibraryConfig library = new LibraryReader(root, toml, isForCpp || root.has("cpp")).read();
        return new BindingConfig(
                library,
                root.tables("class").stream().map(TomlReader::readClass).toList(),
                root.tables("name").stream().flatMap(TomlReader::readName).toList(),
                root.table("status").map(TomlReader::readStatus),
                root.tables("function").stream().map(FunctionReader::read).toList(),
                root.table("macros").map(TomlReader::readMacros).orElse(List.of()),
                root.table("cpp").map(table -> new CppTableReader(table, library, toml).read()));
    }

    private static void checkFormat(TableReader root, DiagnosticCollector problems) {
        if (!root.has("format")) {
            root.missing("format", "write format = 1 as the first line");
        }
        root.number("format")
                .filter(format -> format.value() != FORMAT)
                .ifPresent(format -> problems.error(
                        Problem.FL0014,
                        format.location(),
                        "format".length(),
                        format.value().toString()));
    }

    private static ClassRule readClass(TableReader table) {
        table.refuseUnknown(CLASS);
        return new ClassRule(
                table.required("header", "the end of a header's path: header = \"scan/image.h\"")
                        .value(),
                table.required("java", "the class's name: java = \"Image\""),
                table.location());
    }

    private static Stream<NameRule> readName(TableReader table) {
        table.refuseUnknown(NAME);
        Located<String> match = table.required("match", "a regular expression: match = \"scan_(.*)\"");
        Located<String> java = table.required("java", "what replaces it: java = \"$1\"");
        try {
            Pattern pattern = Pattern.compile(match.value());
            if (groupsIn(java.value()) > pattern.matcher("").groupCount()) {
                table.wrong("java", "made of groups that 'match' has", "'" + java.value() + "'");
                return Stream.empty();
            }
            return Stream.of(new NameRule(pattern, java.value(), table.location()));
        } catch (PatternSyntaxException e) {
            table.wrong("match", "a regular expression", "'" + match.value() + "' (" + e.getDescription() + ")");
            return Stream.empty();
        }
    }

    private static int groupsIn(String replacement) {
        return Pattern.compile("\\$(\\d)")
                .matcher(replacement)
                .results()
                .mapToInt(group -> Integer.parseInt(group.group(1)))
                .max()
                .orElse(0);
    }

    private static StatusRule readStatus(TableReader table) {
        table.refuseUnknown(STATUS);
        Optional<Located<Glob>> names = table.string("names").map(TomlReader::glob);
        return new StatusRule(
                table.strings("match").stream().map(TomlReader::glob).toList(),
                table.string("ok"),
                table.string("message"),
                names,
                table.string("exception"),
                table.location());
    }

    /** What the prototypes say is for those who see the headers. */
    private static List<DeclaredMacro> readMacros(TableReader table) {
        table.refuseUnknown(MACROS);
        if (!table.has("declare")) {
            table.missing("declare", "prototypes of macros: declare = [\"int MAX(int a, int b)\"]");
        }
        return table.strings("declare").stream()
                .map(it -> new DeclaredMacro(it.value(), it.location(), it.length()))
                .toList();
    }

    static Located<Glob> glob(Located<String> text) {
        return new Located<>(new Glob(text.value()), text.location(), text.length());
    }

    private static String firstLine(TomlParseError error) {
        return String.valueOf(error.getMessage()).lines().findFirst().orElse("this is not TOML");
    }
}
