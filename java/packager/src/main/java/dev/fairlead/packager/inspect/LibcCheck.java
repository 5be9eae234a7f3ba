// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.inspect;

import dev.fairlead.packager.binary.BinaryFormat;
import dev.fairlead.packager.binary.BinaryImage;
import dev.fairlead.packager.binary.ExportedSymbol;
import dev.fairlead.packager.binary.InternalSymbol;
import dev.fairlead.packager.binary.SymbolKind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Calls the system's functions of mathematics and memory where it has a C library, and no copies that a toolchain linked in.
 * A library that needs no libc may have its own memory functions, hidden: compilers call them.
 */
final class LibcCheck implements Check {
    private static final String STUB_BINDER = "dyld_stub_binder";

    @Override
    public String name() {
        return "own libc";
    }

    @Override
    public CheckResult check(Artifact artifact, Expectations expected) {
        BinaryImage image = artifact.image();
        List<String> exported = image.symbols().exports().stream()
                .filter(it -> it.kind() != SymbolKind.DATA)
                .map(ExportedSymbol::name)
                .toList();
        List<String> internal = image.symbols().internals().orElse(List.of()).stream()
                .filter(it -> it.kind() != SymbolKind.DATA)
                .map(InternalSymbol::name)
                .toList();
        if (!usesLibc(image)) {
            List<String> shown = LibcFunctions.of(exported, image.format());
            return CheckResult.of(name(), "needs no libc" + describe(internal, image.format()), findings(shown));
        }
        List<String> own = new ArrayList<>(LibcFunctions.of(
                Stream.concat(exported.stream(), internal.stream()).toList(), image.format()));
        if (own.isEmpty() && image.symbols().internals().isEmpty()) {
            return CheckResult.notCheckable(
                    name(), "it uses the system's libc, and its own symbols were stripped: copies cannot be seen");
        }
        return CheckResult.of(name(), "uses the system's libc", findings(own));
    }

    private static List<Finding> findings(List<String> own) {
        return own.isEmpty() ? List.of() : List.of(Finding.of(InspectProblem.FL0261, NameList.of(own)));
    }

    private static String describe(List<String> internal, BinaryFormat format) {
        List<String> own = LibcFunctions.of(internal, format);
        return own.isEmpty() ? "" : ", and has its own " + NameList.of(own) + ", hidden";
    }

    /** Every library of macOS needs libSystem; what counts is whether it takes something of it. */
    private static boolean usesLibc(BinaryImage image) {
        boolean needs = image.linkage().needed().stream().anyMatch(SystemLibraries::isLibc);
        return needs
                && (image.format() != BinaryFormat.MACH_O
                        || image.symbols().imports().stream()
                                .anyMatch(it -> !it.name().equals(STUB_BINDER)));
    }
}
