// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.javacpp;

import dev.fairlead.generator.emit.GeneratedFile;
import dev.fairlead.generator.emit.JavaFile;
import dev.fairlead.generator.emit.NativeFile;
import dev.fairlead.generator.emit.javacpp.ClassRewriter.Inherited;
import dev.fairlead.generator.emit.javacpp.ClassRewriter.Rewritten;
import dev.fairlead.generator.emit.javacpp.ClassRewriter.Surroundings;
import dev.fairlead.generator.model.cpp.CppEnum;
import dev.fairlead.generator.model.cpp.CppText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes what JavaCPP is given, and makes of what it gives back the files that users have. */
public final class JavaCppEmitter {
    private static final Pattern SUPERCLASS = Pattern.compile("public class \\w+ extends (\\w+) \\{");
    private static final Pattern HIDDEN = Pattern.compile("\\b(\\w+\\$\\d+)\\(");
    private static final Pattern OVERRIDE =
            Pattern.compile("^ +virtual [^(]*?(?<name>\\w+)\\((?<parameters>.*)\\).* JavaCPP_override;$");
    private static final Pattern OVERRIDING_CLASS =
            Pattern.compile("^class .*JavaCPP_\\w+ : public (?:::)?(?<base>.*) \\{$");
    private static final Pattern ENUM = Pattern.compile("public enum (\\w+)");

    private final JavaCppPlan plan;

    /**
     * An emitter.
     *
     * @param plan what is bound
     */
    public JavaCppEmitter(JavaCppPlan plan) {
        this.plan = plan;
    }

    /**
     * The class that configures JavaCPP.
     *
     * @param includes how the headers are named in {@code #include}
     * @return the class
     */
    public JavaFile presets(List<String> includes) {
        return PresetsWriter.write(plan, includes);
    }

    /** {@return the header that the presets name first} */
    public NativeFile helpers() {
        return new NativeFiles(plan).helpers();
    }

    /**
     * The classes that users see.
     *
     * @param files the rewritten classes
     * @param bound their methods and constructors
     * @param notOverridable virtual methods that Java can call and not override, and why
     */
    public record Classes(List<JavaFile> files, List<Bound> bound, Map<Bound, String> notOverridable) {
        /** Keeps its own copies. */
        public Classes {
            files = List.copyOf(files);
            bound = List.copyOf(bound);
            notOverridable = Map.copyOf(notOverridable);
        }
    }

    /**
     * Makes the classes that users see of those that the Parser wrote.
     *
     * @param written what it wrote, by the name of the class
     * @param refused native methods that the compiler refuses
     * @param notOverridden virtual methods that C++ cannot call in Java
     * @return the classes
     */
    public Classes classes(Map<String, String> written, Set<NativeId> refused, Set<Bound> notOverridden) {
        // The Parser writes more: pointers to functions, what is declared alone, what is private and defined elsewhere.
        Map<String, String> parsed = new TreeMap<>(written);
        parsed.keySet().removeIf(name -> !plan.declares(name));
        Set<String> names = new HashSet<>(parsed.keySet());
        plan.model().enums().stream().map(CppEnum::simpleName).forEach(names::add);
        parsed.values().forEach(text -> ENUM.matcher(text).results().forEach(it -> names.add(it.group(1))));
        Surroundings surroundings = new Surroundings(
                plan,
                names,
                refused,
                notOverridden,
                new EnumRewriter(plan.model().enums()));
        Map<String, Rewritten> done = new TreeMap<>();
        parsed.keySet().forEach(name -> rewrite(name, parsed, surroundings, done));
        ClassHead heads = new ClassHead(plan);
        Equality equality = new Equality(plan.globalClass(), done, superclasses(parsed));
        List<JavaFile> files = new ArrayList<>();
        List<Bound> bound = new ArrayList<>();
        Map<Bound, String> notOverridable = new HashMap<>();
        done.forEach((name, rewritten) -> {
            files.add(new JavaFile(
                    plan.packageName(),
                    name,
                    heads.complete(name, equality.complete(name, rewritten.text()), done.keySet())));
            bound.addAll(rewritten.bound());
            notOverridable.putAll(rewritten.notOverridable());
        });
        return new Classes(files, bound, notOverridable);
    }

    private static Map<String, String> superclasses(Map<String, String> parsed) {
        Map<String, String> superclasses = new TreeMap<>();
        parsed.forEach((name, text) -> SUPERCLASS
                .matcher(text)
                .results()
                .map(it -> it.group(1))
                .filter(parsed::containsKey)
                .findFirst()
                .ifPresent(it -> superclasses.put(name, it)));
        return superclasses;
    }

    /** The superclass first: what a class returns must fit to it. */
    private static void rewrite(
            String name, Map<String, String> parsed, Surroundings surroundings, Map<String, Rewritten> done) {
        String text = parsed.get(name);
        if (text == null || done.containsKey(name)) {
            return;
        }
        JavaCppPlan plan = surroundings.plan();
        JavaSource source = new AddedMembers(plan).add(name, JavaSource.parse(text));
        Optional<String> superclass = SUPERCLASS
                .matcher(source.head())
                .results()
                .map(it -> it.group(1))
                .findFirst();
        superclass.ifPresent(it -> rewrite(it, parsed, surroundings, done));
        Inherited inherited = superclass
                .flatMap(it -> Optional.ofNullable(done.get(it)))
                .map(Rewritten::methods)
                .orElse(Inherited.NOTHING);
        done.put(name, new ClassRewriter(name, surroundings, inherited).rewrite(source));
    }

    /**
     * The classes beside them.
     *
     * @param stamp what the library must have been built from
     * @return what loads the library, and what makes exceptions
     */
    public List<JavaFile> support(BindingStamp stamp) {
        return List.of(LibraryClassWriter.write(plan, stamp), ErrorsWriter.write(plan));
    }

    /**
     * Stamps a binding.
     *
     * @param classes the classes that users see
     * @param natives the native half
     * @return the stamp of all that has to go together
     */
    public BindingStamp stamp(Classes classes, List<GeneratedFile> natives) {
        List<GeneratedFile> together = new ArrayList<>(classes.files());
        together.add(ErrorsWriter.write(plan));
        // How it is built may name folders of one machine.
        natives.stream().filter(it -> it.path().matches(".*\\.(cpp|h)")).forEach(together::add);
        return BindingStamp.of(together);
    }

    /**
     * Puts the stamp into the native half.
     *
     * @param natives the native half
     * @param stamp its stamp
     * @return the same files, the first of them stamped
     */
    public List<GeneratedFile> stamped(List<GeneratedFile> natives, BindingStamp stamp) {
        List<GeneratedFile> stamped = new ArrayList<>(natives);
        stamped.set(0, stamp.stamped(plan, natives.getFirst()));
        return stamped;
    }

    /** {@return what the generated classes need to be compiled before the library is there} */
    public JavaFile libraryStandIn() {
        return LibraryClassWriter.standIn(plan);
    }

    /**
     * The native half.
     *
     * @param functions the C++ that the Generator wrote for the classes
     * @param base that for JavaCPP's own classes
     * @param folder where it will lie
     * @param include the include folders
     * @return the files
     */
    public List<GeneratedFile> natives(String functions, String base, Path folder, List<Path> include) {
        NativeFiles files = new NativeFiles(plan);
        return List.of(
                files.functions(functions),
                files.base(base),
                files.helpers(),
                files.enums(),
                files.texts(),
                files.absent(),
                files.errors(),
                files.exports(),
                BuildFile.write(plan, folder, include));
    }

    /**
     * The native method that Java's compiler stumbles over.
     *
     * @param file a class that users see
     * @param line 1-based
     * @return the method; empty when the line is none of a native method or of what wraps one
     */
    public Optional<NativeId> methodAt(JavaFile file, long line) {
        String text = file.text().lines().skip(line - 1).findFirst().orElse("").strip();
        Matcher wrapper = HIDDEN.matcher(text);
        return text.contains(" native ")
                ? NativeMethod.parse(text).map(it -> NativeId.of(file.className(), it))
                : wrapper.find()
                        ? Optional.of(new NativeId(file.className(), wrapper.group(1), Optional.empty()))
                        : Optional.empty();
    }

    /**
     * The native method whose function stands around a line of the C++ that the Generator wrote.
     *
     * @param lines the C++
     * @param line 1-based
     * @return the method; empty when it is none of our classes'
     */
    public Optional<NativeId> methodAround(List<String> lines, int line) {
        Pattern function = Pattern.compile("^JNIEXPORT .* JNICALL (Java_\\w+)\\(.*");
        for (int i = Math.min(line, lines.size()) - 1; i >= 0; i--) {
            Matcher matcher = function.matcher(lines.get(i));
            if (matcher.matches()) {
                return NativeId.parse(matcher.group(1), plan.packageName());
            }
        }
        return Optional.empty();
    }

    /**
     * The virtual method that a line of the C++ that the Generator wrote should override, and does not.
     *
     * @param lines the C++
     * @param line 1-based
     * @return the method; empty when the line overrides none
     */
    public Optional<Bound> overriddenAt(List<String> lines, int line) {
        Matcher override = OVERRIDE.matcher(line <= lines.size() ? lines.get(line - 1) : "");
        if (!override.matches()) {
            return Optional.empty();
        }
        for (int i = line - 1; i >= 0; i--) {
            Matcher around = OVERRIDING_CLASS.matcher(lines.get(i));
            if (around.matches()) {
                int count = CppText.split(override.group("parameters")).size();
                return new CppScope(plan.model(), plan.config())
                        .javaName(TypeText.parse(around.group("base")))
                        .map(name -> new Bound(name, override.group("name"), count));
            }
        }
        return Optional.empty();
    }
}
