// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.cli;

import dev.fairlead.cache.CacheEntry;
import dev.fairlead.cache.CacheFolder;
import dev.fairlead.cache.UserCache;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows and clears what is kept in the user's cache. */
@Command(
        name = "cache",
        description = {
            "Show what is kept between runs, with sizes, and clear it. All of it can be had again.%n",
            "  fairlead cache                      what there is",
            "  fairlead cache --clear 'zig-*'      delete what zig has built, and zig",
            "  fairlead cache --clear              delete everything%n",
            "FAIRLEAD_CACHE names another folder than the system's place for caches. Without a network everything works",
            "that was fetched and unpacked once: only setup fetches.%n"
        },
        mixinStandardHelpOptions = true)
final class CacheCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--clear", description = "Delete what is named, or everything.")
    private boolean clear;

    @Parameters(paramLabel = "NAME", arity = "0..*", description = "Entries, with * for any part of a name.")
    private List<String> names = new ArrayList<>();

    @Option(names = FailureHandler.JSON, description = "As one JSON object on standard output.")
    private boolean json;

    CacheCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, CommandFailure {
        UserCache cache = new UserCache(CacheFolder.place());
        List<CacheEntry> entries = named(cache.entries());
        if (!names.isEmpty() && entries.isEmpty()) {
            throw new CommandFailure(
                    ExitCode.INPUT_ERROR,
                    "nothing in the cache " + cache.folder() + " is called " + String.join(", ", names)
                            + "\nhint: fairlead cache lists what there is");
        }
        if (clear) {
            for (CacheEntry entry : entries) {
                console.progress("deleting " + entry.name());
                cache.clear(entry);
            }
        }
        print(cache, entries);
        return ExitCode.SUCCESS.code();
    }

    private List<CacheEntry> named(List<CacheEntry> entries) {
        return entries.stream()
                .filter(entry -> names.isEmpty() || names.stream().anyMatch(name -> matches(name, entry.name())))
                .toList();
    }

    private static boolean matches(String pattern, String name) {
        return Stream.of(pattern.split("\\*", -1))
                .map(Pattern::quote)
                .collect(Collectors.collectingAndThen(Collectors.joining(".*"), name::matches));
    }

    private void print(UserCache cache, List<CacheEntry> entries) throws IOException {
        long bytes = entries.stream().mapToLong(CacheEntry::bytes).sum();
        if (json) {
            Json.print(console.out(), out -> {
                out.writeStringField("folder", cache.folder().toString());
                out.writeBooleanField("cleared", clear);
                out.writeNumberField("bytes", bytes);
                out.writeArrayFieldStart("entries");
                for (CacheEntry entry : entries) {
                    out.writeStartObject();
                    out.writeStringField("name", entry.name());
                    out.writeNumberField("bytes", entry.bytes());
                    out.writeStringField("purpose", entry.purpose());
                    out.writeEndObject();
                }
                out.writeEndArray();
            });
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        for (CacheEntry entry : entries) {
            rows.add(List.of("  " + entry.name(), megabytes(entry.bytes()), entry.purpose()));
        }
        console.line(cache.folder() + ": " + megabytes(bytes) + (clear ? " deleted" : ""));
        Columns.print(console.out(), rows);
    }

    private static String megabytes(long bytes) {
        return InspectTable.grouped((bytes + 500_000) / 1_000_000) + " MB";
    }
}
