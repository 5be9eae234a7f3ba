// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.read;

import dev.fairlead.generator.diagnostic.DiagnosticException;
import dev.fairlead.generator.model.CType;
import dev.fairlead.generator.model.ConstantValue;
import dev.fairlead.generator.model.Declaration;
import dev.fairlead.generator.model.DeclarationKey;
import dev.fairlead.generator.model.DeclarationKey.Kind;
import dev.fairlead.generator.model.HeaderModel;
import dev.fairlead.generator.model.RecordLayout;
import dev.fairlead.generator.model.Refusal;
import dev.fairlead.generator.model.TypeUse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A header that was read, with short ways to ask what became of it. */
record ReadHeader(HeaderModel model) {
    static ReadHeader of(Path folder, String text, String... arguments) throws DiagnosticException, IOException {
        Path header = Files.writeString(folder.resolve("header.h"), text);
        return new ReadHeader(new HeaderReader()
                .read(new ReadRequest(
                        List.of(header.toString()),
                        List.of(),
                        List.of(),
                        List.of(arguments),
                        Optional.empty(),
                        false)));
    }

    static ReadHeader of(List<String> headers, boolean everything) throws DiagnosticException {
        return new ReadHeader(new HeaderReader().read(request(headers, everything)));
    }

    static ReadRequest request(List<String> headers, boolean everything) {
        return new ReadRequest(headers, List.of(), List.of(), List.of(), Optional.empty(), everything);
    }

    Declaration declaration(Kind kind, String name) {
        return model.find(new DeclarationKey(kind, name))
                .orElseThrow(() -> new AssertionError("there is no " + kind + " " + name + " among " + keys()));
    }

    boolean declares(Kind kind, String name) {
        return model.find(new DeclarationKey(kind, name)).isPresent();
    }

    List<String> keys() {
        return model.declarations().stream()
                .map(declaration -> declaration.symbol().key().toString())
                .toList();
    }

    Declaration.Function function(String name) {
        return (Declaration.Function) declaration(Kind.FUNCTION, name);
    }

    TypeUse parameter(String function, int number) {
        return function(function).type().parameters().get(number).type();
    }

    TypeUse result(String function) {
        return function(function).type().result();
    }

    Declaration.Composite struct(String tag) {
        return (Declaration.Composite) declaration(Kind.STRUCT, tag);
    }

    RecordLayout layout(String tag) {
        return layout(new DeclarationKey(Kind.STRUCT, tag));
    }

    RecordLayout layout(DeclarationKey key) {
        return Optional.ofNullable(model.host().records().get(key))
                .orElseThrow(() -> new AssertionError("there is no layout of " + key));
    }

    Declaration.Enumeration enumeration(String tag) {
        return (Declaration.Enumeration) declaration(Kind.ENUM, tag);
    }

    TypeUse typedef(String name) {
        return ((Declaration.Typedef) declaration(Kind.TYPEDEF, name)).target();
    }

    Declaration.Constant constant(String name) {
        return (Declaration.Constant) declaration(Kind.CONSTANT, name);
    }

    ConstantValue value(String constant) {
        return Optional.ofNullable(model.host().constants().get(new DeclarationKey(Kind.CONSTANT, constant)))
                .orElseThrow(() -> new AssertionError("there is no value of " + constant));
    }

    String comment(Kind kind, String name) {
        return declaration(kind, name).symbol().comment().text();
    }

    Refusal refusal(String name) {
        return model.refusals().stream()
                .filter(refusal -> refusal.symbol().name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not among the refused: " + model.refusals()));
    }

    static CType pointee(TypeUse use) {
        if (use.canonical() instanceof CType.Pointer pointer) {
            return pointer.pointee().canonical();
        }
        throw new AssertionError(use + " is no pointer");
    }

    static CType.FunctionType calledThrough(TypeUse use) {
        if (pointee(use) instanceof CType.FunctionType function) {
            return function;
        }
        throw new AssertionError(use + " is no pointer to a function");
    }
}
