// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.abi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Binds functions and calls them.
 *
 * @param seed what all values are drawn from
 * @param folder where libraries are built; each is deleted when it was called
 * @param plant what happens between the parts of the generator
 */
record Run(long seed, Path folder, Plant plant) {
    /** {@return those that were bound wrongly, in the order in which they were given} */
    List<Finding> of(List<Type.Function> functions) throws IOException, InterruptedException {
        Path place = Files.createTempDirectory(folder, "batch");
        Binding binding;
        try {
            binding = Binding.of(functions, place, plant);
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception | AssertionError e) {
            // One of them is to blame: the other ones are called all the same.
            return functions.size() == 1
                    ? List.of(new Finding(functions.getFirst(), seed, Optional.empty(), List.of(), Optional.of(e)))
                    : halves(functions);
        }
        List<Finding> findings = new ArrayList<>();
        for (Type.Function function : functions) {
            call(binding, function).ifPresent(findings::add);
        }
        delete(place);
        return findings;
    }

    private List<Finding> halves(List<Type.Function> functions) throws IOException, InterruptedException {
        int half = functions.size() / 2;
        List<Finding> findings = new ArrayList<>(of(functions.subList(0, half)));
        findings.addAll(of(functions.subList(half, functions.size())));
        return findings;
    }

    private Optional<Finding> call(Binding binding, Type.Function function) {
        for (int round = 0; round < Values.ROUNDS; round++) {
            Exchange exchange = Exchange.draw(function, seed, round);
            Optional<Finding> finding = call(binding, function, exchange);
            if (finding.isPresent()) {
                return finding;
            }
        }
        return Optional.empty();
    }

    private Optional<Finding> call(Binding binding, Type.Function function, Exchange exchange) {
        Optional<Exchange> values = Optional.of(exchange);
        try {
            List<Difference> differences = Caller.call(binding, function, exchange);
            return differences.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Finding(function, seed, values, differences, Optional.empty()));
        } catch (Throwable e) {
            return Optional.of(new Finding(function, seed, values, List.of(), Optional.of(e)));
        }
    }

    /** Deletes a folder; what the linker holds open stays usable. */
    static void delete(Path folder) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path file : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
