// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.inspect;

/** One check. It has no state; threads may share it. */
interface Check {
    /** What it is called in reports. */
    String name();

    /** Judges a library; never throws for what is in it. */
    CheckResult check(Artifact artifact, Expectations expected);
}
