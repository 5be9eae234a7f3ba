// SPDX-License-Identifier: Apache-2.0
/** Reads C headers through libclang into an immutable model, checks it, and emits Java. */
module dev.fairlead.generator {
    requires dev.fairlead.cache;
    requires dev.fairlead.javacpp;
    requires dev.fairlead.runtime;
    requires java.compiler;
    requires org.bytedeco.javacpp;
    requires org.tomlj;
    requires static org.jspecify;

    exports dev.fairlead.generator;
    exports dev.fairlead.generator.diagnostic;
    exports dev.fairlead.generator.engine;
    exports dev.fairlead.generator.model;
}
