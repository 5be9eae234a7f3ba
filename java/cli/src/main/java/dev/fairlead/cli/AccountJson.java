// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.fairlead.generator.GenerationResult;
import dev.fairlead.generator.diagnostic.Problem;
import dev.fairlead.generator.model.Declaration;
import dev.fairlead.generator.model.Refusal;
import dev.fairlead.generator.model.Shim;
import dev.fairlead.generator.model.SourceLocation;
import dev.fairlead.generator.model.Symbol;
import java.io.IOException;

/** What a generation says at its end, for programs. */
record AccountJson(Account account, JsonGenerator json) {

    void write() throws IOException {
        GenerationResult result = account.result();
        Json.strings(json, "headers", result.model().headers());
        bound(result);
        shimmed(result);
        json.writeArrayFieldStart("leftOut");
        for (Refusal refusal : result.model().refusals()) {
            json.writeStartObject();
            declaration(refusal.symbol());
            json.writeStringField("code", Problem.FL0121.name());
            json.writeStringField("reason", refusal.reason().name());
            json.writeStringField("message", refusal.reason().text());
            json.writeStringField("detail", refusal.detail());
            Json.place(json, refusal.symbol().location());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("addressesOnly");
        for (GenerationResult.AddressOnly each : result.addressesOnly()) {
            json.writeStartObject();
            json.writeStringField("name", each.name());
            json.writeStringField("declaration", each.symbol().key().toString());
            json.writeStringField("reason", each.reason());
            Json.place(json, each.symbol().location());
            json.writeEndObject();
        }
        json.writeEndArray();
        namesOnly(result);
        replaced();
        new TargetAccount(result.model()).write(json);
        json.writeArrayFieldStart("rawOnly");
        for (GenerationResult.RawOnly each : result.rawOnly()) {
            json.writeStartObject();
            json.writeStringField("name", each.symbol().name());
            json.writeStringField("reason", each.reason());
            json.writeEndObject();
        }
        json.writeEndArray();
        Json.files(json, result.written(), account.output());
    }

    private void namesOnly(GenerationResult result) throws IOException {
        json.writeArrayFieldStart("namesOnly");
        for (GenerationResult.NameOnly each : result.namesOnly()) {
            json.writeStartObject();
            declaration(each.symbol());
            json.writeStringField("reason", each.reason());
            Json.place(json, each.symbol().location());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void replaced() throws IOException {
        json.writeArrayFieldStart("definedTwice");
        for (Declaration.Constant each : account.definedTwice()) {
            json.writeStartObject();
            declaration(each.symbol());
            Json.place(json, each.symbol().location());
            json.writeArrayFieldStart("replaced");
            for (SourceLocation place : each.replaced()) {
                json.writeStartObject();
                Json.place(json, place);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void bound(GenerationResult result) throws IOException {
        json.writeObjectFieldStart("bound");
        json.writeNumberField("functions", account.count(Declaration.Function.class));
        json.writeNumberField("records", account.records());
        json.writeNumberField("constants", account.constants());
        json.writeNumberField("opaque", account.opaque());
        json.writeNumberField("variables", account.count(Declaration.Variable.class));
        json.writeNumberField("typedefs", account.typedefs());
        json.writeNumberField("apiFunctions", result.apiFunctions());
        json.writeEndObject();
    }

    private void shimmed(GenerationResult result) throws IOException {
        json.writeArrayFieldStart("shimmed");
        for (Declaration declaration : result.model().declarations()) {
            if (declaration.shim().isPresent()) {
                Shim shim = declaration.shim().get();
                json.writeStartObject();
                declaration(declaration.symbol());
                json.writeStringField("reason", shim.reason().name());
                json.writeStringField("message", shim.reason().text());
                json.writeStringField("detail", shim.detail());
                Json.place(json, declaration.symbol().location());
                json.writeEndObject();
            }
        }
        json.writeEndArray();
        if (result.shim().isPresent()) {
            json.writeObjectFieldStart("shimLibrary");
            json.writeStringField("name", result.shim().get().library());
            json.writeStringField("source", result.shim().get().source().toString());
            if (account.built().isPresent()) {
                json.writeStringField("built", account.built().get().path().toString());
                Json.strings(json, "missing", account.built().get().missing());
            }
            json.writeEndObject();
        }
    }

    private void declaration(Symbol symbol) throws IOException {
        json.writeStringField("name", symbol.name());
        json.writeStringField("declaration", symbol.key().toString());
    }
}
