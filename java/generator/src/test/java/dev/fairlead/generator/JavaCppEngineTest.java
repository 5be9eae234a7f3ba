// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fairlead.generator.harness.CppProject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A C++ library that the engine has never seen goes in; what users have of it is compiled, built and run. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JavaCppEngineTest {
    /** What SurveyProbe says. */
    private static final String SEEN = """
            size=3
            by reference=1798 1.5
            unique=Säntis
            null=null
            optional=1902.6666666666667 false
            map=1408 of 3
            vector of objects=3 Napf
            default argument=3.5 -0.5
            equal=true false
            virtual in C++=station
            references to numbers=1408 2502
            after C++ close=0
            enums=3.048 17 -1
            enum returned=kept dropped
            no constant=null -1 9 java.lang.ArrayIndexOutOfBoundsException
            unsigned=200 65000 4000000000 18000000000000000000
            null for text=0 0 none
            constant=-11000
            NUL in a text=3 4 java.lang.IllegalArgumentException: argument 1 has a NUL in it, where C++ takes a text to end
            strings=é//z 5
            template function=3.0
            in place=60 75 12
            by reference=[1, 2, 3, 4, 5, 60] true
            by value=[2, 4, 6, 8, 10, 120]
            constrained=5
            the given memory=[1, 2, 3, 4, 5, 6]
            doubles=0.75
            callback=2 Säntis 2502 Rigi 1798 Napf 1408\s
            enum in a callback=[keep, keep, not keep 1]
            not overridden=C++ title
            mapped=org.survey.SurveyException: plain é (3)
            derived=java.util.NoSuchElementException: Nowhere
            not mapped=dev.fairlead.javacpp.CppException: logic
            memory=java.lang.OutOfMemoryError: std::bad_alloc
            no exception class=dev.fairlead.javacpp.CppException: a C++ exception that is no std::exception
            may throw=java.lang.IndexOutOfBoundsException: risky 1 java.lang.IndexOutOfBoundsException: doubtful 2
            virtual that may throw=java.lang.IndexOutOfBoundsException: mood 3 1
            out of range=java.lang.IndexOutOfBoundsException: row 7
            argument=java.lang.IllegalArgumentException: rows of 2 do not fit
            the same object=true
            null returned=java.lang.NullPointerException: a method that C++ called returned null, and C++ takes an enum \
            there
            friend operators=true false 3.0
            friend with memory=3.75
            friend of a private part=100 2.0
            equal as objects=true false false
            found in collections=1 true true false
            a closed one=true false false false
            null=false false false
            equal by a method=1
            after close=java.lang.IllegalStateException: Already closed
            closed object=java.lang.IllegalStateException: Survey has been closed
            closed argument=java.lang.IllegalStateException: Station has been closed: it is argument 1
            closed pointer=java.lang.IllegalStateException: Listener has been closed: it is argument 1
            null for a reference=java.lang.NullPointerException: argument 1 is null, and C++ takes an object there
            null for a pointer=-1
            pinned=1048576
            heap=java.lang.IllegalArgumentException: numbers lies on the Java heap, and this call takes native \
            memory: allocate it from an Arena, or map it
            whole elements=java.lang.IllegalArgumentException: numbers has 6 bytes, which is no whole number of \
            elements of 4 bytes
            misaligned=java.lang.IllegalArgumentException: numbers begins at an address that is no multiple of 4, \
            and C++ reads elements of 4 bytes
            read-only=java.lang.IllegalArgumentException: low is read-only, and this call writes to it
            closed arena=java.lang.IllegalStateException: numbers was closed: its arena is no longer open
            results keep=true true
            the same memory=true 8
            memory of the library=[2, 3, 5]
            none=0 0 0 0.0
            result of a closed arena=java.lang.IllegalStateException: Already closed""";

    private static final Path SOURCES = Path.of("src", "test", "cpp").toAbsolutePath();

    private CppProject survey = new CppProject(Path.of(""));
    private JavaCppResult result =
            new JavaCppResult(List.of(), 0, 0, 0, List.of(), new GenerationResult.Files(0, 0, 0, List.of()));

    @BeforeAll
    void generateAndBuild(@TempDir Path folder) throws Exception {
        survey = new CppProject(folder);
        Files.copy(SOURCES.resolve("survey.hpp"), folder.resolve("survey.hpp"));
        Files.copy(SOURCES.resolve("survey.toml"), survey.toml());
        result = survey.generate();
        survey.compile(SOURCES.resolve("SurveyProbe.java"), SOURCES.resolve("SurveyException.java"));
        survey.build();
    }

    @Test
    void theAccountTellsEverythingThatIsLeftOut() {
        assertEquals("""
                Listener survey::Listener::title(): Java can call it and not override it: JavaCPP cannot hand its result \
                back to C++
                Listener survey::Listener::mood(int): Java can call it and not override it: it is noexcept under a condition
                Named survey::Named::kind(): Java can call it and not override it: JavaCPP cannot hand its result back to C++
                GridInt survey::Grid::raw(): 'double *': it points to numbers, and nothing says how many, as a std::span \
                does
                GridDouble survey::Grid::raw(): 'double *': it points to numbers, and nothing says how many, as a \
                std::span does
                GridDouble survey::Grid::remainder(T): its C++ does not compile: invalid reference to function \
                'remainder': constraints not satisfied
                Survey survey::Survey::each(const std::function<void (const Station &)> &): 'const std::function<void \
                (const Station &)> &': Java passes no lambda to C++: take an abstract class with a virtual method (a \
                listener) instead, which Java extends
                Survey survey::Survey::take(std::unique_ptr<Station>): 'std::unique_ptr<Station>': Java keeps what it \
                passes, and this would take it away""", String.join("\n", CppProject.leftOut(result)));
        assertEquals(
                lineOf("std::function"),
                result.leftOut().get(6).location().line(),
                "the line of what is left out is that of the header");
    }

    private int lineOf(String text) {
        try {
            List<String> lines = Files.readAllLines(survey.folder().resolve("survey.hpp"));
            return 1
                    + lines.indexOf(lines.stream()
                            .filter(it -> it.contains(text + "<"))
                            .findFirst()
                            .orElseThrow());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void whatIsBoundIsCounted() {
        // Largest, Length, Listener, Point, Named, Station, Survey, and two grids.
        assertEquals(9, result.classes());
        assertEquals(2, result.enums());
    }

    @Test
    void usersSeeWhatTheHeaderSays() throws Exception {
        assertEquals(SEEN, String.join("\n", survey.run("org.survey.SurveyProbe")));
    }

    @Test
    void aLibraryOfOtherCppIsRefused(@TempDir Path other) throws Exception {
        CppProject changed = new CppProject(other);
        String header = Files.readString(SOURCES.resolve("survey.hpp"));
        Files.writeString(other.resolve("survey.hpp"), header.replace("drop = -1", "drop = -2"));
        Files.copy(SOURCES.resolve("survey.toml"), changed.toml());
        changed.generate();
        changed.compile(SOURCES.resolve("SurveyProbe.java"), SOURCES.resolve("SurveyException.java"));
        Path installed = other.resolve("installed")
                .resolve(survey.folder().resolve("installed").relativize(survey.library()));
        Files.createDirectories(installed.getParent());
        Files.copy(survey.library(), installed);
        AssertionError refused = assertThrows(AssertionError.class, () -> changed.run("org.survey.SurveyProbe"));
        assertTrue(
                String.valueOf(refused.getMessage())
                        .contains(
                                "the library 'survey-cpp' was built from other C++ than the classes of org.survey.cpp:"
                                        + " build it again"),
                refused.getMessage());
    }

    @Test
    void nothingIsWrittenTwice() throws Exception {
        Map<Path, FileTime> before = times();
        JavaCppResult again = survey.generate();
        assertEquals(0, again.written().written());
        assertEquals(before, times());
    }

    private Map<Path, FileTime> times() throws IOException {
        Map<Path, FileTime> times = new TreeMap<>();
        for (Path file : CppProject.files(survey.output()).toList()) {
            times.put(file, Files.getLastModifiedTime(file));
        }
        return times;
    }

    @Test
    void noFileNamesAFolderOfThisMachine() throws Exception {
        for (Path file : CppProject.files(survey.output()).toList()) {
            assertFalse(Files.readString(file).contains(survey.folder().toString()), file.toString());
            assertFalse(Files.readString(file).contains(System.getProperty("java.home")), file.toString());
            assertFalse(Files.readString(file).contains("fairlead-javacpp-"), file.toString());
        }
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "readelf reads ELF")
    void theLibraryShowsItsNativeMethodsAlone() throws Exception {
        String symbols = survey.run(
                List.of("readelf", "-W", "--dyn-syms", survey.library().toString()));
        List<String> shown = Pattern.compile("(?m)(?:GLOBAL|WEAK|UNIQUE) +DEFAULT +\\d+ +([^ @\n]+)")
                .matcher(symbols)
                .results()
                .map(it -> it.group(1))
                .toList();
        assertTrue(shown.stream().anyMatch(it -> it.startsWith("Java_org_survey_cpp_Survey_")), symbols);
        assertEquals(
                List.of(),
                shown.stream()
                        .filter(it -> !it.startsWith("Java_") && !it.startsWith("JNI_On"))
                        .toList());
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "readelf reads ELF")
    void theLibraryRunsElsewhere() throws Exception {
        String dynamic = survey.run(
                List.of("readelf", "-W", "--dynamic", survey.library().toString()));
        assertTrue(dynamic.contains("NEEDED"), dynamic);
        assertFalse(dynamic.contains("PATH"), dynamic);
        assertFalse(dynamic.contains("libstdc++"), dynamic);
        String symbols = survey.run(
                List.of("readelf", "-W", "--dyn-syms", survey.library().toString()));
        assertTrue(symbols.contains(" UND "), symbols);
        assertFalse(
                Pattern.compile(" UND (arc4random|getentropy)\\b")
                        .matcher(symbols)
                        .find(),
                "parts of the C++ runtime that nobody calls ask for a newer C library\n" + symbols);
        String content = Files.readString(survey.library(), StandardCharsets.ISO_8859_1);
        assertFalse(content.contains(survey.folder().toString()), "it tells where it was built");
    }
}
