// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.inspect;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the symbols that a class looks up: the lists that Fairlead's generator writes into {@code …$Addresses}, its
 * variables and symbols without a class, and jextract's {@code findOrThrow("name")}. Names that are computed are not seen.
 */
final class ClassLookups {
    private static final String SEGMENT = "Ljava/lang/foreign/MemorySegment;";
    private static final String LIST = "([Ljava/lang/String;)Ljava/util/List;";
    private static final String VARIABLE = "(Ljava/lang/String;Ljava/lang/foreign/MemoryLayout;)" + SEGMENT;
    private static final String PRESENT = "(" + SEGMENT + "Ljava/lang/String;)" + SEGMENT;
    private static final String FIND = "(Ljava/lang/String;)" + SEGMENT;

    private final Set<String> symbols = new LinkedHashSet<>();
    private final List<String> texts = new ArrayList<>();

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
            } else if (element instanceof InvokeInstruction call) {
                addCall(call.name().stringValue(), call.type().stringValue());
            }
        });
    }

    private void addCall(String name, String type) {
        boolean all = name.equals("findAll") && type.equals(LIST);
        boolean first =
                (name.equals("variable") && type.equals(VARIABLE)) || (name.equals("present") && type.equals(PRESENT));
        boolean last = name.equals("findOrThrow") && type.equals(FIND);
        if (all) {
            texts.forEach(text -> symbols.addAll(List.of(text.split(" "))));
        } else if ((first || last) && !texts.isEmpty()) {
            symbols.add(first ? texts.getFirst() : texts.getLast());
        }
        if (all || first || last) {
            texts.clear();
        }
    }
}
