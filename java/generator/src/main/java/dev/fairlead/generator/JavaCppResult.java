// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator;

import dev.fairlead.generator.model.SourceLocation;
import java.util.List;

/**
 * What a generation through JavaCPP did.
 *
 * @param headers the headers as they were named
 * @param classes how many classes were bound
 * @param functions how many functions, methods and constructors, instances of templates counted one by one
 * @param enums how many enumerations
 * @param leftOut what was left out, in source order
 * @param written what happened to the files
 */
public record JavaCppResult(
        List<String> headers,
        long classes,
        long functions,
        long enums,
        List<LeftOut> leftOut,
        GenerationResult.Files written) {
    /** Keeps its own copies. */
    public JavaCppResult {
        headers = List.copyOf(headers);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * A function that Java does not have.
     *
     * @param signature its C++ signature
     * @param javaClass the Java class that it would be in
     * @param location where it is declared
     * @param reason why, in words
     */
    public record LeftOut(String signature, String javaClass, SourceLocation location, String reason) {}
}
