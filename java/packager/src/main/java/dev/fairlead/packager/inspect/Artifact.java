// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.inspect;

import dev.fairlead.packager.binary.BinaryFormat;
import dev.fairlead.packager.binary.BinaryImage;
import dev.fairlead.packager.platform.PlatformTable;
import dev.fairlead.packager.platform.TargetPlatform;
import java.util.List;
import java.util.Optional;

/**
 * A library to be judged.
 *
 * @param fileName its file's name, without folders
 * @param folderPlatform the platform that its folder is named after, whether the table has it or not; empty without such a
 *     folder
 * @param named the platform that it is said to be for; empty when nothing says so
 * @param judgedAs that platform if it can be, or else the one that its header and the C library that it needs belong to
 * @param bindings what the generated classes look up; empty without any
 * @param image what is in it
 */
record Artifact(
        String fileName,
        Optional<String> folderPlatform,
        Optional<TargetPlatform> named,
        Optional<TargetPlatform> judgedAs,
        Optional<Bindings> bindings,
        BinaryImage image) {

    static Artifact of(ArtifactFile file, BinaryImage image, Expectations expected) {
        PlatformFolder folder = PlatformFolder.of(file.place(), expected.platforms());
        Optional<TargetPlatform> named =
                expected.platform().or(folder::platform).or(() -> partOfUniversal(folder, image, expected.platforms()));
        return new Artifact(
                file.fileName(),
                folder.name(),
                named,
                named.filter(it -> fits(it, image)).or(() -> guess(image, expected.platforms())),
                expected.bindings().or(file::bindings).filter(it -> !it.isEmpty()),
                image);
    }

    /** In the folder for all processors of macOS, each part is for the platform of its own. */
    private static Optional<TargetPlatform> partOfUniversal(
            PlatformFolder folder, BinaryImage image, PlatformTable table) {
        boolean universal =
                folder.name().filter(PlatformFolder.UNIVERSAL::equals).isPresent();
        return universal && image.format() == BinaryFormat.MACH_O
                ? table.all().stream().filter(it -> fits(it, image)).findFirst()
                : Optional.empty();
    }

    /** Whether a binary is for the system and processor of a platform. */
    static boolean fits(TargetPlatform platform, BinaryImage image) {
        return platform.system().equals(image.format().system())
                && platform.processor().equals(image.processor().id());
    }

    private static Optional<TargetPlatform> guess(BinaryImage image, PlatformTable table) {
        boolean musl = image.format() == BinaryFormat.ELF
                && image.linkage().needed().stream().anyMatch(SystemLibraries::isMusl);
        List<TargetPlatform> fitting =
                table.all().stream().filter(it -> fits(it, image)).toList();
        return fitting.stream().filter(it -> it.isMusl() == musl).findFirst();
    }

    /** The platform's name for messages; of what the table does not have, system and processor. */
    String platformName() {
        return judgedAs.map(TargetPlatform::id)
                .orElse(image.format().system() + "-" + image.processor().id());
    }
}
