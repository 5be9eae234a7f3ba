// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.ffm;

import dev.fairlead.generator.emit.ClassWeight;
import dev.fairlead.generator.emit.GeneratedMark;
import dev.fairlead.generator.emit.HeaderName;
import dev.fairlead.generator.emit.JavaFile;
import dev.fairlead.generator.emit.JavaWriter;
import dev.fairlead.generator.model.HeaderModel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Writes the raw layer. The same model and options always give the same bytes. */
public final class RawEmitter {
    private final int room;
    private final int signatures;

    /** An emitter. */
    public RawEmitter() {
        this(ClassWeight.MOST, SignatureWriter.MOST);
    }

    /** An emitter that puts less into one class: so much of a header, as {@link ClassWeight} counts; so many signatures. */
    RawEmitter(int room, int signatures) {
        this.room = room;
        this.signatures = signatures;
    }

    /**
     * Writes the raw layer of a model.
     *
     * @param model what was read; everything in it can be carried to Java
     * @param options names and libraries
     * @return the header class, the shared class, those that they inherit from where one class has no room for it all, and
     *     one for each struct, union and callback
     * @throws IllegalArgumentException when the model holds what a reader must refuse
     */
    public List<JavaFile> emit(HeaderModel model, RawOptions options) {
        RawNames names = RawNames.of(model, options);
        Layouts layouts = new Layouts(model);
        Signatures found = Signatures.of(model, layouts, names);
        Place place = Place.topLevel(names, options.symbolsClass());
        List<JavaFile> files = new ArrayList<>();
        HeaderWriter header = new HeaderWriter(model, options, names, layouts, found);
        for (HeaderPart part : header.parts(room)) {
            files.add(file(model, options, part.name(), out -> header.write(out, part)));
        }
        List<JavaFile> classes = new ArrayList<>();
        for (GeneratedClass generated : names.classes().classes()) {
            classes.add(file(model, options, generated.name(), out -> write(out, generated, layouts, found, place)));
        }
        SignatureWriter signatureWriter = new SignatureWriter(found, place, signatures);
        // Behind all others, which ask for the widths that it tells.
        files.add(file(
                model,
                options,
                options.symbolsClass(),
                new SharedWriter(model, layouts, options, names, signatureWriter)::write));
        for (String further : signatureWriter.furtherClasses()) {
            files.add(file(model, options, further, out -> signatureWriter.writeFurther(out, further)));
        }
        files.addAll(classes);
        return files;
    }

    private static void write(
            JavaWriter out, GeneratedClass generated, Layouts layouts, Signatures signatures, Place place) {
        switch (generated) {
            case GeneratedClass.OfRecord record ->
                new StructWriter(layouts, signatures).write(out, record, place, false);
            case GeneratedClass.OfCallback callback ->
                new CallbackWriter(signatures).write(out, callback, place, false);
            case GeneratedClass.OfAlias alias -> {
                String declaration = CDeclarations.typedef(alias.typedef()) + ";";
                Documentation.declaration(out, alias.typedef().symbol().comment(), List.of(declaration));
                out.open("public class " + alias.name() + " extends " + alias.superName());
                out.line(alias.name() + "() {}").close();
            }
        }
    }

    private static JavaFile file(HeaderModel model, RawOptions options, String className, Consumer<JavaWriter> body) {
        JavaWriter out = new JavaWriter();
        body.accept(out);
        StringBuilder text = new StringBuilder();
        List<String> headers = model.headers().stream().map(HeaderName::of).toList();
        text.append(GeneratedMark.line(headers)).append('\n');
        if (!options.packageName().isEmpty()) {
            text.append("package ").append(options.packageName()).append(";\n");
        }
        List<String> imports = Imports.of(out.text());
        if (!imports.isEmpty()) {
            text.append('\n').append(String.join("\n", imports)).append('\n');
        }
        text.append('\n').append(out.text());
        return new JavaFile(options.packageName(), className, text.toString());
    }
}
