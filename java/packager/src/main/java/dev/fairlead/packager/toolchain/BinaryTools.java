// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.toolchain;

/** The programs beside the compiler, which know the files of every platform. */
final class BinaryTools {
    private BinaryTools() {}

    static CMakeText of(LlvmTools tools, CMakeText text) {
        return text.set("CMAKE_AR", tools.program("llvm-ar"))
                .set("CMAKE_RANLIB", tools.program("llvm-ranlib"))
                .set("CMAKE_STRIP", tools.program("llvm-strip"))
                .set("CMAKE_OBJCOPY", tools.program("llvm-objcopy"))
                .set("CMAKE_RC_COMPILER", tools.program("llvm-rc"))
                // CMake would link a list of the system's libraries to everything on Windows.
                .cache("CMAKE_C_STANDARD_LIBRARIES", "")
                .cache("CMAKE_CXX_STANDARD_LIBRARIES", "");
    }
}
