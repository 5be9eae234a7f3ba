// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.check;

import dev.fairlead.generator.check.FunctionPlanner.Outcome;
import dev.fairlead.generator.config.BindingConfig;
import dev.fairlead.generator.config.StatusRule;
import dev.fairlead.generator.diagnostic.DiagnosticCollector;
import dev.fairlead.generator.diagnostic.DiagnosticException;
import dev.fairlead.generator.diagnostic.DiagnosticException.Stage;
import dev.fairlead.generator.diagnostic.Problem;
import dev.fairlead.generator.model.Declaration;
import dev.fairlead.generator.model.HeaderModel;
import dev.fairlead.generator.model.SourceLocation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Decides the api layer: what every parameter is, what comes back, what everything is called. */
public final class ApiPlanner {
    /** A planner. */
    public ApiPlanner() {}

    /**
     * Plans the api layer of a library.
     *
     * @param model what its headers declare
     * @param config what the headers leave out
     * @return the plan
     * @throws DiagnosticException with every contradiction between headers, config and Java, in source order
     */
    public ApiPlan plan(HeaderModel model, BindingConfig config) throws DiagnosticException {
        DiagnosticCollector problems = new DiagnosticCollector(model.files());
        ApiPlan plan = new Planning(model, config, problems).plan();
        problems.throwIfAny(Stage.CHECK);
        return plan;
    }

    /** One run of the planner. */
    private static final class Planning {
        private final HeaderModel model;
        private final BindingConfig config;
        private final DiagnosticCollector problems;
        private final ConfigMerge merge;
        private final ClassNames names;
        private final Targets targets;
        private final StatusPlanner statuses;
        private final FunctionPlanner functions;
        private final ClashCheck clashes;
        private final Map<String, List<ApiMethod>> methods = new LinkedHashMap<>();
        private final Map<String, Set<String>> headers = new HashMap<>();
        private final Map<String, SourceLocation> places = new HashMap<>();
        private final List<ApiPlan.RawOnly> rawOnly = new ArrayList<>();

        Planning(HeaderModel read, BindingConfig config, DiagnosticCollector problems) {
            this.config = config;
            this.problems = problems;
            this.merge = new ConfigMerge(config, problems);
            this.model = merge.merge(read);
            this.names = new ClassNames(config, merge, problems);
            this.statuses = new StatusPlanner(model, config, problems);
            this.targets = new Targets(model);
            Pointers pointers = new Pointers(targets);
            Scalars scalars = new Scalars(model);
            FactsCheck facts = new FactsCheck(merge, pointers, scalars, problems);
            RolePlanner roles = new RolePlanner(targets, pointers, scalars);
            this.functions = new FunctionPlanner(targets, pointers, scalars, roles, statuses, facts);
            this.clashes = new ClashCheck(problems);
        }

        ApiPlan plan() {
            names.checkRules(model);
            for (Declaration declaration : model.declarations()) {
                if (declaration instanceof Declaration.Function function) {
                    plan(function);
                }
            }
            List<ApiClass> classes = methods.entrySet().stream()
                    .map(entry -> new ApiClass(
                            entry.getKey(),
                            List.copyOf(headers.getOrDefault(entry.getKey(), Set.of())),
                            entry.getValue()))
                    .toList();
            checkTypes(classes);
            config.status().ifPresent(this::checkPresence);
            return new ApiPlan(model, config.library().packageName().value(), classes, usedStatuses(), rawOnly);
        }

        private void plan(Declaration.Function function) {
            if (merge.isSkipped(function)) {
                rawOnly.add(new ApiPlan.RawOnly(function.symbol(), "the toml says skip"));
                return;
            }
            switch (functions.plan(function, names.methodOf(function))) {
                case Outcome.Methods planned -> add(function, planned.methods());
                case Outcome.Raw raw -> rawOnly.add(new ApiPlan.RawOnly(function.symbol(), raw.reason()));
                case Outcome.Wrong _ -> {}
            }
        }

        private void add(Declaration.Function function, List<ApiMethod> planned) {
            String className = names.classOf(function.symbol());
            String file = function.symbol().location().file();
            methods.computeIfAbsent(className, _ -> new ArrayList<>()).addAll(planned);
            headers.computeIfAbsent(className, _ -> new LinkedHashSet<>()).add(ClassNames.fileName(file));
            places.putIfAbsent(className, function.symbol().location());
            clashes.claim(className, function.symbol(), planned);
        }

        private void checkPresence(StatusRule rule) {
            List<ApiMethod> ofRule = allMethods()
                    .filter(it -> it.returned() instanceof Returned.Status(StatusFamily family, var _)
                            && statuses.isOfRule(family))
                    .toList();
            new StatusPresence(model, targets, problems).check(rule, ofRule);
        }

        private Stream<ApiMethod> allMethods() {
            return methods.values().stream().flatMap(List::stream);
        }

        private List<StatusFamily> usedStatuses() {
            Set<StatusFamily> used = new LinkedHashSet<>();
            allMethods().forEach(method -> {
                if (method.returned() instanceof Returned.Status(StatusFamily family, var _)) {
                    used.add(family);
                }
            });
            return statuses.families().stream().filter(used::contains).toList();
        }

        /** Classes and exceptions share one package, and some file systems ignore case. */
        private void checkTypes(List<ApiClass> classes) {
            Map<String, String> owners = new HashMap<>();
            for (StatusFamily family : usedStatuses()) {
                claim(owners, family.exceptionName(), family.origin(), SourceLocation.NONE);
            }
            for (ApiClass planned : classes) {
                String header = String.join(", ", planned.headers());
                claim(owners, planned.name(), header, places.getOrDefault(planned.name(), SourceLocation.NONE));
            }
        }

        private void claim(Map<String, String> owners, String name, String origin, SourceLocation location) {
            String owner = owners.putIfAbsent(name.toLowerCase(Locale.ROOT), origin);
            if (owner != null) {
                problems.error(Problem.FL0109, location, 1, owner, origin, "the class " + name);
            } else if (!JavaNames.isType(name)) {
                problems.error(Problem.FL0111, location, 1, name);
            }
        }
    }
}
