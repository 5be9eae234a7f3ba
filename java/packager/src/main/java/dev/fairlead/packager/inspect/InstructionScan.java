// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.inspect;

import dev.fairlead.packager.binary.BinaryImage;
import dev.fairlead.packager.binary.CodeRange;
import dev.fairlead.packager.code.CodeFeature;
import dev.fairlead.packager.code.CodeScan;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What the functions of a library use beyond what they may. */
final class InstructionScan {
    private final TierSymbols tiers;
    private final Baseline baseline;
    private final List<String> offenders = new ArrayList<>();
    private final Set<String> features = new TreeSet<>();
    private final Set<String> unnamedFeatures = new TreeSet<>();
    private int unreadable;
    private int functions;

    InstructionScan(TierSymbols tiers, Baseline baseline) {
        this.tiers = tiers;
        this.baseline = baseline;
    }

    void scan(BinaryImage image) {
        functions = image.functions().size();
        for (CodeRange function : new LinkedHashSet<>(code(image))) {
            CodeScan scan = CodeScan.of(image, function);
            unreadable += scan.readable() ? 0 : 1;
            judge(function, scan.features());
        }
    }

    /** Where the file does not tell its functions, a section of code is read as one without a name. */
    private static List<CodeRange> code(BinaryImage image) {
        return !image.functions().isEmpty()
                ? image.functions()
                : image.regions().stream()
                        .filter(it -> it.executable() && it.size() > 0)
                        .map(it -> new CodeRange("", it.offset(), it.size()))
                        .toList();
    }

    private void judge(CodeRange function, Set<CodeFeature> used) {
        int level = tiers.level(function.name());
        List<String> beyond = used.stream()
                .filter(it -> it.level() > level && !baseline.has(it))
                .map(CodeFeature::title)
                .sorted()
                .toList();
        if (beyond.isEmpty()) {
            return;
        }
        if (function.name().isEmpty()) {
            unnamedFeatures.addAll(beyond);
        } else {
            offenders.add(function.name() + " (" + String.join(", ", beyond) + ")");
            features.addAll(beyond);
        }
    }

    /** How many functions the file tells of. */
    int functions() {
        return functions;
    }

    /** Functions with names that use what they may not, each with what that is. */
    List<String> offenders() {
        return offenders;
    }

    Set<String> features() {
        return features;
    }

    /** What could not be told; empty when all could. */
    List<String> doubts() {
        List<String> doubts = new ArrayList<>();
        if (!unnamedFeatures.isEmpty()) {
            doubts.add("code without names of functions (stripped) uses " + String.join(", ", unnamedFeatures)
                    + ": whether it belongs to a tier cannot be seen");
        }
        if (unreadable > 0) {
            doubts.add(NameList.count(unreadable, "function")
                    + " with data between instructions could not be read to the end");
        }
        return doubts;
    }
}
