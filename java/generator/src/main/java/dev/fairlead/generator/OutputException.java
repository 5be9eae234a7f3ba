// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** What was generated cannot be written. */
public final class OutputException extends IOException {
    private static final long serialVersionUID = 1L;

    private OutputException(String message, IOException cause) {
        super(message, cause);
    }

    /**
     * Says of a folder why it cannot be written.
     *
     * @param folder the output folder
     * @param cause what stopped the writing
     * @return the exception, with a message for the reader
     */
    public static OutputException of(Path folder, IOException cause) {
        String place = folder.toString().isEmpty() ? "." : folder.toString();
        return new OutputException("cannot write to '" + place + "': " + reason(cause), cause);
    }

    private static String reason(IOException cause) {
        return switch (cause) {
            case FileAlreadyExistsException exists
            when exists.getReason() != null -> exists.getFile() + " is there, and " + exists.getReason();
            case FileAlreadyExistsException exists -> exists.getFile() + " is there and is no folder";
            case NoSuchFileException missing -> "there is no folder for " + missing.getFile();
            case AccessDeniedException denied -> denied.getFile() + " may not be written by this user";
            case FileSystemException system
            when system.getReason() != null -> system.getFile() + ": " + system.getReason();
            default -> String.valueOf(cause.getMessage());
        };
    }
}
