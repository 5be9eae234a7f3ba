// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.javacpp;

import dev.fairlead.generator.emit.GeneratedFile;
import dev.fairlead.generator.emit.NativeFile;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * What tells that a library and the classes that load it were generated together: a native method whose name says what both
 * were made of. A library that was built before the headers changed does not have it.
 *
 * @param method the name of the method
 */
public record BindingStamp(String method) {
    private static final int BYTES = 8;

    /** {@return the stamp of the files of a binding} */
    static BindingStamp of(List<? extends GeneratedFile> files) {
        MessageDigest digest = sha256();
        for (GeneratedFile file : files) {
            digest.update(file.path().getBytes(StandardCharsets.UTF_8));
            digest.update(file.text().getBytes(StandardCharsets.UTF_8));
        }
        return new BindingStamp("builtFrom" + HexFormat.of().formatHex(digest.digest(), 0, BYTES));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }

    /** {@return the C++ with the method} */
    NativeFile stamped(JavaCppPlan plan, GeneratedFile functions) {
        String function = "Java_" + mangled(plan.packageName() + "." + plan.libraryClass()) + "_" + method;
        return new NativeFile(
                functions.path(),
                functions.text() + "\nextern \"C\" JNIEXPORT void JNICALL " + function + "(JNIEnv *, jclass) {}\n");
    }

    /** JNI's spelling of a class's name (JNI specification, chapter 2, "Resolving Native Method Names"). */
    private static String mangled(String name) {
        StringBuilder mangled = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '.') {
                mangled.append('_');
            } else if (c == '_') {
                mangled.append("_1");
            } else if (c < 0x80 && Character.isLetterOrDigit(c)) {
                mangled.append(c);
            } else {
                mangled.append("_0%04x".formatted((int) c));
            }
        }
        return mangled.toString();
    }
}
