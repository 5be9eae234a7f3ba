// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.inspect;

import dev.fairlead.packager.binary.BinaryFormat;
import dev.fairlead.packager.binary.BinaryImage;
import dev.fairlead.packager.binary.RunPath;
import java.util.ArrayList;
import java.util.List;

/** Looks for what it needs beside itself or nowhere, and has no path for a name. */
final class RunPathCheck implements Check {
    @Override
    public String name() {
        return "run paths";
    }

    @Override
    public CheckResult check(Artifact artifact, Expectations expected) {
        BinaryImage image = artifact.image();
        if (image.format() == BinaryFormat.PE) {
            return CheckResult.notApplicable(name(), "DLLs have none");
        }
        List<Finding> findings = new ArrayList<>();
        for (RunPath path : image.linkage().runPaths()) {
            judge(path, findings, image.format() == BinaryFormat.ELF ? "$ORIGIN" : "@loader_path");
        }
        image.linkage().name().ifPresent(it -> judgeName(it, image.format(), findings));
        return CheckResult.of(name(), describe(image), findings);
    }

    private static String describe(BinaryImage image) {
        String paths = String.join(
                ", ", image.linkage().runPaths().stream().map(RunPath::folder).toList());
        return (paths.isEmpty() ? "none" : paths)
                + image.linkage().name().map(it -> "; its name is " + it).orElse("; it has no name of its own");
    }

    private static void judge(RunPath path, List<Finding> findings, String own) {
        String folder = path.folder();
        boolean ofItself = folder.matches("(\\$ORIGIN|\\$\\{ORIGIN\\}|@loader_path|@executable_path|@rpath)(/.*)?");
        if (folder.startsWith("/")) {
            findings.add(Finding.of(InspectProblem.FL0241, path.tag(), folder, own));
        } else if (!ofItself) {
            findings.add(Finding.of(InspectProblem.FL0242, path.tag(), folder, own));
        }
    }

    private static void judgeName(String name, BinaryFormat format, List<Finding> findings) {
        if (format == BinaryFormat.ELF && name.indexOf('/') >= 0) {
            findings.add(Finding.of(InspectProblem.FL0243, name, "-Wl,-soname with the file's name alone"));
        } else if (format == BinaryFormat.MACH_O && !name.matches("@(rpath|loader_path|executable_path)/.+")) {
            findings.add(Finding.of(
                    InspectProblem.FL0243,
                    name,
                    "-Wl,-install_name,@rpath/" + name.substring(name.lastIndexOf('/') + 1)));
        }
    }
}
