// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.build;

import dev.fairlead.packager.platform.TargetPlatform;

/** Told how builds get on; several threads call it. */
public interface BuildListener {
    /**
     * Something goes on.
     *
     * @param platform what is built for
     * @param text a few words: {@code configure}, {@code 12/37}
     */
    void progress(TargetPlatform platform, String text);

    /**
     * A build has ended, well or not.
     *
     * @param result what came of it
     */
    void ended(BuildResult result);
}
