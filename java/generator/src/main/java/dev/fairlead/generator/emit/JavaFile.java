// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit;

/**
 * A generated Java file.
 *
 * @param packageName its package; empty for the unnamed one
 * @param className its top-level class
 * @param text the whole file, ended by a newline
 */
public record JavaFile(String packageName, String className, String text) implements GeneratedFile {
    @Override
    public String path() {
        String folder = packageName.isEmpty() ? "" : packageName.replace('.', '/') + "/";
        return folder + className + ".java";
    }
}
