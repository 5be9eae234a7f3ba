// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.demo;

import java.util.function.Supplier;

/**
 * One of the ways by which Java reaches a kernel.
 *
 * @param name what the table calls it
 * @param call the native call
 * @param <R> what the kernel returns
 */
public record Bridge<R>(String name, Supplier<R> call) {
    /**
     * The foreign function and memory API, through the generated classes.
     *
     * @param call the native call
     * @param <R> what the kernel returns
     * @return the bridge
     */
    public static <R> Bridge<R> ffm(Supplier<R> call) {
        return new Bridge<>("FFM", call);
    }

    /**
     * JNI, through the classes that JavaCPP generated from the C++ API.
     *
     * @param call the native call
     * @param <R> what the kernel returns
     * @return the bridge
     */
    public static <R> Bridge<R> javaCpp(Supplier<R> call) {
        return new Bridge<>("JavaCPP", call);
    }
}
