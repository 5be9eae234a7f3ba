// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.inspect;

import java.util.List;

/**
 * What a check says of a library.
 *
 * @param check the check's name
 * @param status how it ended
 * @param reason what was seen, or why nothing was
 * @param findings what is wrong; empty unless it failed
 */
public record CheckResult(String check, CheckStatus status, String reason, List<Finding> findings) {
    /** Keeps its own copy. */
    public CheckResult {
        findings = List.copyOf(findings);
    }

    static CheckResult passed(String check, String reason) {
        return new CheckResult(check, CheckStatus.PASSED, reason, List.of());
    }

    static CheckResult notCheckable(String check, String reason) {
        return new CheckResult(check, CheckStatus.NOT_CHECKABLE, reason, List.of());
    }

    static CheckResult notApplicable(String check, String reason) {
        return new CheckResult(check, CheckStatus.NOT_APPLICABLE, reason, List.of());
    }

    /** Failed when there are findings, else passed. */
    static CheckResult of(String check, String reason, List<Finding> findings) {
        return new CheckResult(check, findings.isEmpty() ? CheckStatus.PASSED : CheckStatus.FAILED, reason, findings);
    }
}
