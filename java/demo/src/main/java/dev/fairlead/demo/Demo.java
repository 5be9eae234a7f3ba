// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.demo;

import dev.fairlead.kernels.Library;
import dev.fairlead.runtime.NativeException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs kernels on a file or a picture, checks every result, shows one table. */
public final class Demo {
    static final String MORE_MEMORY = "JDK_JAVA_OPTIONS=-Xmx16g ./fairlead demo gives it more";

    private Demo() {}

    /**
     * Runs the demo. Exits with 0 when every row agrees, 4 when one does not or the kernels cannot be
     * loaded, 2 when the file cannot be read, 5 when pictures cannot be written.
     *
     * @param arguments the file; the JDK's own modules without one. {@code --terminal} and {@code --color} come from
     *     the command that starts this program
     */
    public static void main(String[] arguments) {
        List<String> given = new ArrayList<>(List.of(arguments));
        Screen screen = new Screen(System.out, given.remove("--terminal"), given.remove("--color"));
        Path file = given.isEmpty()
                ? Path.of(System.getProperty("java.home"), "lib", "modules")
                : Path.of(given.getFirst());
        System.exit(exitCode(file, screen));
    }

    static int exitCode(Path file, Screen screen) {
        try {
            return run(file, screen) ? 0 : 4;
        } catch (NotWrittenException refused) {
            return failed(screen, 5, refused.getMessage());
        } catch (FileSystemException unreadable) {
            return failed(screen, 2, "cannot read '" + file + "': " + unreadable);
        } catch (IOException unreadable) {
            return failed(screen, 2, "cannot read '" + file + "': " + unreadable.getMessage());
        } catch (OutOfMemoryError tooLarge) {
            return failed(
                    screen, 2, "cannot read '" + file + "': it does not fit into memory; for Java's, " + MORE_MEMORY);
        } catch (NativeException refused) {
            return failed(screen, 4, refused.getMessage());
        }
    }

    private static int failed(Screen screen, int code, @Nullable String why) {
        screen.progress("");
        System.err.println("error: " + why);
        return code;
    }

    private static boolean run(Path file, Screen screen) throws IOException {
        if (Files.isDirectory(file)) {
            throw new IOException("it is a folder");
        }
        return PictureFormat.isPicture(file) ? PictureDemo.run(file, screen) : FileDemo.run(file, screen);
    }

    static void sayTier(Screen screen) {
        String all = Library.tierAvailable().replace(",", ", ");
        screen.fact("tier", "%s of %s%n", Library.tierActive(), all);
    }
}
