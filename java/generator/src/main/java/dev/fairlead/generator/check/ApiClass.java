// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.check;

import java.util.List;

/**
 * A class of the api layer: the functions of a header as static methods.
 *
 * @param name its name
 * @param headers the headers, without folders
 * @param methods its methods, in the headers' order
 */
public record ApiClass(String name, List<String> headers, List<ApiMethod> methods) {
    /** Keeps its own copies. */
    public ApiClass {
        headers = List.copyOf(headers);
        methods = List.copyOf(methods);
    }
}
