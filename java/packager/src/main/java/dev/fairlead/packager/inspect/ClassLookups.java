// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.inspect;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the symbols that a class looks up: the lists that Fairlead's generator writes into {@code …$Addresses}, its
 * variables, variadic functions and symbols without a class, and {@code find("name")} of {@code SymbolLookup} and jextract.
 * Names that are computed are not seen.
 */
final class ClassLookups {
    private static final String SEGMENT = "Ljava/lang/foreign/MemorySegment;";
    private static final String LIST = "([Ljava/lang/String;)Ljava/util/List;";
    private static final String VARIABLE = "(Ljava/lang/String;Ljava/lang/foreign/MemoryLayout;)" + SEGMENT;
    private static final String PRESENT = "(" + SEGMENT + "Ljava/lang/String;)" + SEGMENT;
    private static final String VARIADIC =
            "(Ljava/lang/String;Ljava/lang/foreign/FunctionDescriptor;[Ljava/lang/foreign/MemoryLayout;)V";
    private static final String FIND = "(Ljava/lang/String;)" + SEGMENT;
    private static final String LOOKUP = "(Ljava/lang/String;)Ljava/util/Optional;";

    private final Set<String> symbols = new LinkedHashSet<>();
    private final List<String> texts = new ArrayList<>();
    private boolean justNamed;

    /** Adds those of a class. */
    void add(byte[] classFile) {
        ClassModel model = ClassFile.of().parse(classFile);
        for (MethodModel method : model.methods()) {
            texts.clear();
            method.code().ifPresent(this::addMethod);
        }
    }

    Set<String> symbols() {
        return symbols;
    }

    private void addMethod(CodeModel code) {
        code.forEach(element -> {
            if (element instanceof ConstantInstruction constant && constant.constantValue() instanceof String text) {
                texts.add(text);
                justNamed = true;
            } else if (element instanceof Instruction instruction) {
                if (instruction instanceof InvokeInstruction call) {
                    addCall(call.name().stringValue(), call.type().stringValue());
                }
                justNamed = false;
            }
        });
    }

    /** The name is the first text behind the call before, where more of a call's arguments may be texts. */
    private void addCall(String name, String type) {
        boolean all = name.equals("findAll") && type.equals(LIST);
        boolean first = type.equals(VARIADIC)
                || (name.equals("variable") && type.equals(VARIABLE))
                || (name.equals("present") && type.equals(PRESENT));
        boolean last =
                (name.equals("findOrThrow") && type.equals(FIND)) || (name.equals("find") && type.equals(LOOKUP));
        if (all) {
            texts.forEach(text -> symbols.addAll(List.of(text.split(" "))));
        } else if (first && !texts.isEmpty()) {
            symbols.add(texts.getFirst());
        } else if (last && justNamed) {
            symbols.add(texts.getLast());
        }
        if (all || first || last) {
            texts.clear();
        }
    }
}
