// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.pack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fairlead.packager.archive.Digests;
import dev.fairlead.packager.binary.Compiled;
import dev.fairlead.packager.binary.Processor;
import dev.fairlead.packager.config.Settings;
import dev.fairlead.packager.pack.PackageException.Reason;
import dev.fairlead.packager.platform.PlatformTable;
import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What is packaged, and what is refused. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class PackagerTest {
    private static final PlatformTable TABLE = PlatformTable.bundled();

    @TempDir
    private Path folder;

    private PackageResult run(PackageSettings settings, Path repository, Path... outputs) throws Exception {
        return Packager.run(new PackageRequest(List.of(outputs), settings, Optional.empty(), repository), TABLE);
    }

    private Path file(Path repository, String name) {
        return repository.resolve("org/scan/scan-native/1.0.0").resolve(name);
    }

    @Test
    void aJarHasTheLibraryItsHashAndWhatWasLinkedIntoIt() throws Exception {
        Path out = new FakeBuild(folder.resolve("out")).linux("linux-x86_64").output();
        Path licence = Files.writeString(folder.resolve("LICENSE"), "ours");
        Path repository = folder.resolve("repository");
        PackageResult result = run(FakeBuild.with(PackageKey.LICENSE_FILE, licence.toString()), repository, out);
        assertTrue(result.isFit(), () -> result.inspections().toString());
        String entry = "META-INF/native/linux-x86_64/libscan.so";
        byte[] library = Files.readAllBytes(out.resolve("libraries").resolve(entry));
        try (JarFile jar = new JarFile(
                file(repository, "scan-native-1.0.0-linux-x86_64.jar").toFile())) {
            assertArrayEquals(library, jar.getInputStream(jar.getEntry(entry)).readAllBytes());
            Attributes main = jar.getManifest().getMainAttributes();
            assertEquals("org.scan.scan_native.natives.linux_x86_64", main.getValue("Automatic-Module-Name"));
            assertEquals("zig 1.2.3", main.getValue("Fairlead-Toolchain"));
            assertEquals(FakeBuild.REVISION, main.getValue("Fairlead-Source-Revision"));
            assertEquals(
                    Digests.sha256(library),
                    jar.getManifest().getAttributes(entry).getValue(PlatformJar.HASH));
            assertEquals("ours", text(jar, "META-INF/LICENSE"));
            assertEquals("MIT", text(jar, "META-INF/LICENSE-musl"));
            assertTrue(text(jar, "META-INF/maven/org.scan/scan-native/pom.properties")
                    .contains("version=1.0.0"));
        }
        try (JarFile jar = new JarFile(
                file(repository, "scan-native-1.0.0-linux-x86_64-debug.jar").toFile())) {
            String debug = "META-INF/debug/linux-x86_64/libscan.so.debug";
            assertTrue(text(jar, debug).startsWith("debug information of linux-x86_64"));
            assertEquals("c0ffee", jar.getManifest().getAttributes(debug).getValue(PlatformJar.BUILD_ID));
        }
    }

    private static String text(JarFile jar, String entry) throws IOException {
        return new String(jar.getInputStream(jar.getEntry(entry)).readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void twoPlatformsAreTwoModules() throws Exception {
        FakeBuild build =
                new FakeBuild(folder.resolve("out")).linux("linux-x86_64").linux("linux-x86_64-musl");
        run(FakeBuild.settings(), folder.resolve("repository"), build.output());
        Set<String> names = ModuleFinder.of(folder.resolve("repository/org/scan/scan-native/1.0.0")).findAll().stream()
                .map(ModuleReference::descriptor)
                .map(it -> it.name())
                .collect(Collectors.toSet());
        String base = "org.scan.scan_native.";
        assertEquals(
                Set.of(
                        base + "natives.linux_x86_64",
                        base + "natives.linux_x86_64_musl",
                        base + "debug.linux_x86_64",
                        base + "debug.linux_x86_64_musl"),
                names);
    }

    @Test
    void aWordOfJavaIsNoModule() throws Exception {
        Path out = new FakeBuild(folder.resolve("out")).linux("linux-x86_64").output();
        PackageException refused = assertThrows(
                PackageException.class,
                () -> run(FakeBuild.with(PackageKey.MODULE, "org.native"), folder.resolve("repository"), out));
        assertTrue(refused.getMessage().startsWith("'org.native' is no name of a Java module"), refused.getMessage());
        assertFalse(Files.exists(folder.resolve("repository")));
    }

    @Test
    void theSameInputGivesTheSameBytesInAnotherFolder() throws Exception {
        Path classes = Files.createDirectories(folder.resolve("classes/org/scan"));
        Files.writeString(classes.resolve("data.txt"), "data");
        PackageSettings settings =
                FakeBuild.with(PackageKey.CLASSES, folder.resolve("classes").toString());
        Path one = new FakeBuild(folder.resolve("a"))
                .linux("linux-x86_64")
                .macos(Processor.AARCH64)
                .output();
        Path two = new FakeBuild(folder.resolve("deeper/b"))
                .macos(Processor.AARCH64)
                .linux("linux-x86_64")
                .output();
        run(settings, folder.resolve("first"), one);
        run(settings, folder.resolve("elsewhere/second"), two);
        Map<String, String> first = hashes(folder.resolve("first"));
        assertTrue(first.size() > 60, first.toString());
        assertEquals(first, hashes(folder.resolve("elsewhere/second")));
    }

    @Test
    void sourcesOfSeveralFoldersBecomeOneJar() throws Exception {
        Path out = new FakeBuild(folder.resolve("out")).linux("linux-x86_64").output();
        Path written = Files.createDirectories(folder.resolve("written"));
        Path generated = Files.createDirectories(folder.resolve("generated"));
        Files.writeString(written.resolve("Own.java"), "own");
        Files.writeString(generated.resolve("Raw.java"), "raw");
        PackageSettings both = FakeBuild.with(PackageKey.SOURCES, written.toString(), generated.toString());
        Path repository = folder.resolve("repository");
        run(both, repository, out);
        try (JarFile jar =
                new JarFile(file(repository, "scan-native-1.0.0-sources.jar").toFile())) {
            assertEquals("own", text(jar, "Own.java"));
            assertEquals("raw", text(jar, "Raw.java"));
        }
        Files.writeString(generated.resolve("Own.java"), "another");
        Path again = folder.resolve("again");
        PackageException refused = assertThrows(PackageException.class, () -> run(both, again, out));
        assertTrue(refused.getMessage().startsWith("'Own.java' is in '" + generated), refused.getMessage());
        assertFalse(Files.exists(again));
    }

    private static Map<String, String> hashes(Path root) throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                hashes.put(root.relativize(file).toString(), Digests.sha256(file));
            }
        }
        return hashes;
    }

    @Test
    void nativeArchivesSayWhatToLinkWith() throws Exception {
        Path out = new FakeBuild(folder.resolve("out")).linux("linux-x86_64").output();
        Files.createDirectories(folder.resolve("include/scan"));
        Files.writeString(folder.resolve("include/scan/scan.h"), "int scan_open(int);\n");
        Path repository = folder.resolve("repository");
        run(FakeBuild.with(PackageKey.HEADERS, folder.resolve("include").toString()), repository, out);
        Path nar = repository.resolve("org/scan/scan-native-nar/1.0.0");
        try (JarFile archive = new JarFile(
                nar.resolve("scan-native-nar-1.0.0-amd64-Linux-gpp-shared.nar").toFile())) {
            String properties = """
                    amd64-Linux-gpp.libs.binding=shared
                    amd64-Linux-gpp.libs.names=scan
                    amd64-Linux-gpp.output=scan-native-nar-1.0.0
                    includes.type=local
                    libs.binding=shared
                    nar.noarch=org.scan\\:scan-native-nar\\:nar\\:noarch
                    nar.shared=org.scan\\:scan-native-nar\\:nar\\:${aol}-shared
                    output=scan-native-nar-1.0.0
                    """;
            assertEquals(properties, text(archive, "META-INF/nar/org.scan/scan-native-nar/nar.properties"));
            assertTrue(archive.getEntry("lib/amd64-Linux-gpp/shared/libscan.so") != null);
        }
        try (JarFile archive =
                new JarFile(nar.resolve("scan-native-nar-1.0.0-noarch.nar").toFile())) {
            assertEquals("int scan_open(int);\n", text(archive, "include/scan/scan.h"));
        }
    }

    @Test
    void everyFileHasItsChecksums() throws Exception {
        Path out = new FakeBuild(folder.resolve("out")).linux("linux-x86_64").output();
        PackageResult result = run(FakeBuild.settings(), folder.resolve("repository"), out);
        for (Path file : result.files()) {
            byte[] content = Files.readAllBytes(file);
            assertEquals(Digests.hex("SHA-1", content), Files.readString(Path.of(file + ".sha1")));
            assertEquals(Digests.hex("MD5", content), Files.readString(Path.of(file + ".md5")));
            assertEquals(Digests.hex("SHA-512", content), Files.readString(Path.of(file + ".sha512")));
        }
    }

    @Test
    void aSecondRunLeavesNothingOfTheFirst() throws Exception {
        Path both = new FakeBuild(folder.resolve("both"))
                .linux("linux-x86_64")
                .linux("linux-x86_64-musl")
                .output();
        Path one = new FakeBuild(folder.resolve("one")).linux("linux-x86_64").output();
        Path repository = folder.resolve("repository");
        run(FakeBuild.settings(), repository, both);
        assertTrue(Files.exists(file(repository, "scan-native-1.0.0-linux-x86_64-musl.jar")));
        run(FakeBuild.settings(), repository, one);
        assertFalse(Files.exists(file(repository, "scan-native-1.0.0-linux-x86_64-musl.jar")));
    }

    @Test
    void whatSeveralMachinesBuiltIsOnePackage() throws Exception {
        Path linux =
                new FakeBuild(folder.resolve("linux")).linux("linux-x86_64").output();
        Path mac = new FakeBuild(folder.resolve("mac"))
                .macos(Processor.AARCH64)
                .linux("linux-x86_64")
                .output();
        PackageResult result = run(FakeBuild.settings(), folder.resolve("repository"), linux, mac);
        assertEquals(2, result.inspections().size());
        assertTrue(Files.exists(file(folder.resolve("repository"), "scan-native-1.0.0-macosx-aarch64.jar")));
    }

    @Test
    void twoBuildsOfOnePlatformThatDifferAreRefusedWithBothNames() throws Exception {
        Path one = new FakeBuild(folder.resolve("one")).linux("linux-x86_64").output();
        byte[] other = Files.readAllBytes(new Compiled(folder).library("libscan.so", "int scan_other;", "-nostdlib"));
        Path two = new FakeBuild(folder.resolve("two"))
                .put("linux-x86_64", "libscan.so", other, List.of(), FakeBuild.REVISION)
                .output();
        PackageException refused = refused(Reason.UNFIT, one, two);
        assertTrue(refused.getMessage().contains("two builds for linux-x86_64 differ"), refused.getMessage());
        assertTrue(refused.getMessage().contains(one.toString())
                && refused.getMessage().contains(two.toString()));
    }

    @Test
    void platformsOfDifferentCommitsAreRefused() throws Exception {
        FakeBuild build = new FakeBuild(folder.resolve("one")).linux("linux-x86_64");
        byte[] library = Files.readAllBytes(new Compiled(folder).good());
        build.put("linux-x86_64-musl", "libscan.so", library, List.of(), "another");
        assertTrue(refused(Reason.UNFIT, build.output()).getMessage().contains("different sources"));
    }

    @Test
    void aFileThatWasChangedSinceIsRefused() throws Exception {
        Path out = new FakeBuild(folder.resolve("out")).linux("linux-x86_64").output();
        Path library = out.resolve("libraries/META-INF/native/linux-x86_64/libscan.so");
        Files.write(library, new byte[1], java.nio.file.StandardOpenOption.APPEND);
        PackageException refused = refused(Reason.INPUT, out);
        assertTrue(refused.getMessage().startsWith(library + " was changed after it was built"), refused.getMessage());
        Files.delete(library);
        assertTrue(refused(Reason.INPUT, out).getMessage().contains("libscan.so is missing"));
    }

    @Test
    void aRecordThatIsNoneAndClassesThatAreNoneAreRefused() throws Exception {
        Path out = new FakeBuild(folder.resolve("out")).linux("linux-x86_64").output();
        Path jar = Files.writeString(folder.resolve("classes.jar"), "no jar");
        PackageException refused = assertThrows(
                PackageException.class,
                () -> run(FakeBuild.with(PackageKey.CLASSES, jar.toString()), folder.resolve("repository"), out));
        assertEquals(Reason.INPUT, refused.reason());
        assertTrue(refused.getMessage().startsWith("cannot read the classes in '" + jar), refused.getMessage());
        Files.writeString(out.resolve("records/linux-x86_64.json"), "[]");
        assertTrue(refused(Reason.INPUT, out).getMessage().contains("is no object of JSON"));
    }

    @Test
    void debugInformationWithoutTheBuildIdOfItsLibraryIsRefused() throws Exception {
        Path out = new FakeBuild(folder.resolve("out")).linux("linux-x86_64").output();
        Path record = out.resolve("records/linux-x86_64.json");
        Files.writeString(record, Files.readString(record).replace("c0ffee", "c0ffeb"));
        assertTrue(refused(Reason.INPUT, out).getMessage().contains("is the debug information of another libscan.so"));
    }

    @Test
    void librariesWithoutARecordAreRefused() throws Exception {
        Path out = new FakeBuild(folder.resolve("out"))
                .linux("linux-x86_64")
                .linux("linux-x86_64-musl")
                .output();
        Files.delete(out.resolve("records/linux-x86_64-musl.json"));
        assertTrue(refused(Reason.INPUT, out).getMessage().contains("no build record for"));
        Files.delete(out.resolve("records/linux-x86_64.json"));
        assertTrue(refused(Reason.INPUT, out).getMessage().contains("no build record for"));
    }

    @Test
    void aLibraryThatIsNotFitStopsAll() throws Exception {
        byte[] library = Files.readAllBytes(
                new Compiled(folder).library("libscan.so", "int scan_open; int more;", "-nostdlib", "-Wl,-z,now"));
        Path out = new FakeBuild(folder.resolve("out"))
                .put("linux-x86_64", "libscan.so", library, List.of(), FakeBuild.REVISION)
                .output();
        PackageResult result = run(FakeBuild.settings(), folder.resolve("repository"), out);
        assertFalse(result.isFit());
        assertEquals(
                "FL0211",
                result.inspections().getFirst().findings().getFirst().problem().name());
        assertEquals(List.of(), result.files());
        assertFalse(Files.exists(folder.resolve("repository")));
    }

    @Test
    void whatWasFoundBeforeStrippingStopsAll() throws Exception {
        byte[] library = Files.readAllBytes(new Compiled(folder).good());
        Path out = new FakeBuild(folder.resolve("out"))
                .put("linux-x86_64", "libscan.so", library, List.of("FL0261"), FakeBuild.REVISION)
                .output();
        assertTrue(refused(Reason.UNFIT, out).getMessage().contains("FL0261"));
    }

    private PackageException refused(Reason reason, Path... outputs) {
        PackageException refused = assertThrows(
                PackageException.class, () -> run(FakeBuild.settings(), folder.resolve("repository"), outputs));
        assertEquals(reason, refused.reason(), refused.getMessage());
        assertFalse(Files.exists(folder.resolve("repository")));
        return refused;
    }

    @Test
    void allThatIsMissingIsNamedAtOnce() {
        PackageSettings little = new PackageSettings(new Settings<>(Map.of(PackageKey.GROUP, List.of("org.scan"))));
        PackageException refused =
                assertThrows(PackageException.class, () -> run(little, folder.resolve("repository"), folder));
        assertEquals(Reason.OPTION, refused.reason());
        assertTrue(
                refused.getMessage()
                        .startsWith("a package needs what is missing here: --artifact, --version, --name,"
                                + " --description, --url, --license, --developer, --scm\n"),
                refused.getMessage());
    }

    @Test
    void aProgramSignsEveryFile() throws Exception {
        Path out = new FakeBuild(folder.resolve("out")).linux("linux-x86_64").output();
        Path script = Files.writeString(folder.resolve("sign.sh"), "echo signed $1 > $1.asc\n");
        PackageResult result = run(FakeBuild.with(PackageKey.SIGN, "sh " + script), folder.resolve("repository"), out);
        for (Path file : result.files()) {
            assertEquals("signed " + file + "\n", Files.readString(Path.of(file + ".asc")));
            assertTrue(Files.exists(Path.of(file + ".asc.sha1")));
        }
        Path silent = Files.writeString(folder.resolve("silent.sh"), "echo no key; exit 2\n");
        PackageException failed = assertThrows(
                PackageException.class,
                () -> run(FakeBuild.with(PackageKey.SIGN, "sh " + silent), folder.resolve("other"), out));
        assertEquals(Reason.RUNTIME, failed.reason());
        assertTrue(failed.getMessage().contains("ended with 2")
                && failed.getMessage().contains("no key"));
        PackageException none = assertThrows(
                PackageException.class,
                () -> run(FakeBuild.with(PackageKey.SIGN, "no-such-program"), folder.resolve("other"), out));
        assertEquals(Reason.MISSING, none.reason());
    }
}
