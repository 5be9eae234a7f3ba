// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.javacpp;

import dev.fairlead.generator.config.CppConfig.Thrown;
import dev.fairlead.generator.config.Located;
import dev.fairlead.generator.emit.GeneratedMark;
import dev.fairlead.generator.emit.NativeFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes of the C++ that JavaCPP's Generator wrote the native half of the binding. */
final class NativeFiles {
    private static final String HANDLER =
            "static JavaCPP_noinline jthrowable JavaCPP_handleException(JNIEnv* env, int i) {\n";
    private static final String CALLBACK = "        env->DeleteLocalRef(exc);\n        const char *msg";
    private static final String ENUMS = "fairlead_enums.h";
    private static final Pattern ENUM_VALUE = Pattern.compile("env->Set\\w+Field\\(\\w+, JavaCPP_\\w+ValueFID, ");
    private static final Pattern MADE_ENUM =
            Pattern.compile("(?m)^( *)env->Set\\w+Field\\((rarg|obj\\d+), JavaCPP_\\w+ValueFID, [^\\n]*\\);\\n");

    private static final Pattern OFFSET =
            Pattern.compile("offsetof\\((?<type>(?:(?!offsetof\\().)*?,(?:(?!offsetof\\().)*?>), (?<member>\\w+)\\)");
    private static final String OFFSETS = "static int JavaCPP_offsets[";

    /** The header of the adapters. */
    static final String HELPERS = "fairlead_javacpp.h";

    private final JavaCppPlan plan;

    NativeFiles(JavaCppPlan plan) {
        this.plan = plan;
    }

    String mark() {
        return GeneratedMark.line(PresetsWriter.headerNames(plan)) + "\n";
    }

    /** The classes' functions: JavaCPP's, with our way of telling exceptions, and with Java's own constants of enums. */
    NativeFile functions(String generated) {
        String text = substituted(
                generated,
                HANDLER,
                "#include \"" + errorsFile() + "\"\n" + HANDLER
                        + "    if (jthrowable thrown = fairlead_translate(env)) {\n        return thrown;\n    }\n");
        if (generated.contains("throw e;")) {
            text = substituted(text, CALLBACK, "        fairlead_remember(env, exc);\n" + CALLBACK);
        }
        return file(
                plan.config().library() + ".cpp",
                mark() + AbsentObjects.told(WholeTexts.of(withConstants(withNamedTypes(text)))));
    }

    /** To a macro, the comma between two arguments of a template stands between two of its own. */
    private static String withNamedTypes(String text) {
        Map<String, String> names = new LinkedHashMap<>();
        String named = OFFSET.matcher(text).replaceAll(it -> {
            String name = names.computeIfAbsent(it.group("type"), _ -> "fairlead_type_" + names.size());
            return "offsetof(" + name + ", " + it.group("member") + ")";
        });
        String aliases = names.entrySet().stream()
                .map(it -> "using " + it.getValue() + " = " + it.getKey() + ";\n")
                .collect(Collectors.joining());
        return named.replace(OFFSETS, aliases + OFFSETS);
    }

    /** JavaCPP makes an object of its own for each enum that crosses; Java compares enums by identity. */
    private static String withConstants(String text) {
        Matcher made = MADE_ENUM.matcher(text);
        if (made.results().count() != ENUM_VALUE.matcher(text).results().count()) {
            throw unknownForm("enums that are made as " + MADE_ENUM);
        }
        String include = "#include \"" + HELPERS + "\"\n";
        return made.replaceAll(it -> Matcher.quoteReplacement(it.group() + constant(it)))
                .replace(
                        include,
                        include + "#include \"" + ENUMS + "\"\n#include \"" + AbsentObjects.HEADER + "\"\n#include \""
                                + WholeTexts.HEADER + "\"\n");
    }

    /** The result, or an argument of a callback, exchanged for the constant. */
    private static String constant(MatchResult made) {
        String indent = made.group(1);
        String variable = made.group(2);
        String exchange = indent + variable + " = fairlead_constant(env, " + variable + ");\n";
        return variable.equals("rarg")
                ? exchange
                : exchange + indent + "args[" + variable.substring("obj".length()) + "].l = " + variable + ";\n";
    }

    /** Without handlers there is nothing to change; with one it must be of the form that is known. */
    private static String substituted(String text, String from, String to) {
        if (!text.contains(from) && text.contains("JavaCPP_handleException")) {
            throw unknownForm(from);
        }
        return text.replace(from, to);
    }

    private static IllegalStateException unknownForm(String lacks) {
        return new IllegalStateException(
                "the C++ of this version of JavaCPP has another form than the one that is known: it lacks " + lacks);
    }

    /** JavaCPP's own functions. */
    NativeFile base(String generated) {
        return file("jnijavacpp.cpp", mark() + generated);
    }

    NativeFile helpers() {
        return file(HELPERS, mark() + resource(HELPERS));
    }

    NativeFile enums() {
        return file(ENUMS, mark() + resource(ENUMS));
    }

    NativeFile absent() {
        return file(AbsentObjects.HEADER, mark() + resource(AbsentObjects.HEADER));
    }

    NativeFile texts() {
        return file(WholeTexts.HEADER, mark() + resource(WholeTexts.HEADER));
    }

    private String errorsFile() {
        return plan.config().library() + "_errors.h";
    }

    /** Derived classes are caught before their bases. */
    NativeFile errors() {
        String errorsClass = plan.packageName().replace('.', '/') + "/" + plan.errorsClass();
        StringBuilder text = new StringBuilder(mark());
        text.append("#define FAIRLEAD_ERRORS \"").append(errorsClass).append("\"\n\n");
        text.append(resource("fairlead_errors.h"));
        text.append("\nstatic jthrowable fairlead_translate(JNIEnv *env) {\n    try {\n        throw;\n");
        text.append("    } catch (const JavaCPP_exception &e) {\n");
        text.append("        jthrowable thrown = fairlead_recall(env);\n");
        text.append("        return thrown != nullptr ? thrown : fairlead_error(env, -1, \"\", e.what());\n");
        List<Thrown> thrown =
                plan.config().exceptions().stream().map(Located::value).toList();
        List<Thrown> sorted = new ArrayList<>(thrown);
        sorted.sort(Comparator.comparingInt((Thrown it) -> -plan.model().depth(it.cpp())));
        for (Thrown each : sorted) {
            String facts = each.getters().stream()
                    .map(getter -> "fairlead_box(env, e." + getter + "())")
                    .collect(Collectors.joining(", ", "{", "}"));
            text.append("    } catch (const ").append(each.cpp()).append(" &e) {\n");
            text.append("        return fairlead_error(env, ")
                    .append(thrown.indexOf(each))
                    .append(", fairlead_name(typeid(e)), e.what(), ")
                    .append(facts)
                    .append(");\n");
        }
        text.append("    } catch (...) {\n        return fairlead_standard(env);\n    }\n}\n");
        return file(errorsFile(), text.toString());
    }

    /** What the library shows: its JNI functions, and what the toml names. */
    NativeFile exports() {
        String shown = Stream.concat(
                        Stream.of("JNI_OnLoad*", "JNI_OnUnload*", "Java_*"), plan.config().export().stream())
                .map(symbol -> "        " + symbol + ";\n")
                .collect(Collectors.joining());
        return file(
                "exports.map",
                GeneratedMark.scriptLine(PresetsWriter.headerNames(plan)) + "\n{\n    global:\n" + shown
                        + "    local:\n        *;\n};\n");
    }

    static NativeFile file(String name, String text) {
        return new NativeFile(NativeFile.FOLDER + name, text);
    }

    static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(NativeFiles.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
