// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.engine.javacpp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.MethodRefEntry;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.StreamSupport;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.javacpp.tools.Builder;

/**
 * Classes of JavaCPP's tools that write the same for the same input. As they are, they write in the order of {@link
 * Class#getDeclaredMethods}, which differs from one JVM to the next; here they are loaded anew, and ask {@link MethodOrder}
 * instead. JavaCPP's other classes, and the tools that somebody else uses in this JVM, are left as they are.
 */
final class OrderedTools extends ClassLoader {
    private static final String TOOLS = Builder.class.getPackageName() + ".";
    private static final Set<String> OURS =
            Set.of(BuilderRun.class.getName(), ToolLog.class.getName(), MethodOrder.class.getName());
    private static final ClassDesc METHOD_ORDER = ClassDesc.of(MethodOrder.class.getName());
    private static final String DECLARED_METHODS = "getDeclaredMethods";
    private static final MethodTypeDesc ORDERED =
            MethodTypeDesc.of(Method.class.describeConstable().orElseThrow().arrayType(), ConstantDescs.CD_Class);

    OrderedTools() {
        super(OrderedTools.class.getClassLoader());
        // The tools write their version; by the manifest, Java knows it on the class path alone.
        definePackage(Builder.class.getPackageName(), null, null, null, null, version(), null, null);
    }

    private static String version() {
        try {
            return Loader.getVersion("org.bytedeco", "javacpp", Loader.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Runs with these classes.
     *
     * @param run what to run
     * @throws IllegalStateException if a tool fails, with its words
     * @throws IOException if a file cannot be read or written
     * @throws InterruptedException if the thread is interrupted
     */
    void run(BuilderRun run) throws IOException, InterruptedException {
        try {
            loadedAnew(run).call();
        } catch (IOException | InterruptedException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e.toString(), e);
        }
    }

    private Callable<?> loadedAnew(BuilderRun run) throws ReflectiveOperationException {
        Constructor<?> constructor = loadClass(BuilderRun.class.getName()).getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        return (Callable<?>)
                constructor.newInstance(run.classes(), run.output(), run.include(), run.library(), run.names());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith(TOOLS) && !OURS.contains(name)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded != null ? loaded : findClass(name);
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (in == null) {
                throw new ClassNotFoundException(name);
            }
            byte[] bytes = in.readAllBytes();
            byte[] defined = name.startsWith(TOOLS) ? ordered(bytes) : bytes;
            return defineClass(name, defined, 0, defined.length);
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }

    private byte[] ordered(byte[] bytes) {
        ClassFile file =
                ClassFile.of(ClassHierarchyResolverOption.of(ClassHierarchyResolver.ofResourceParsing(getParent())));
        ClassModel model = file.parse(bytes);
        boolean asks = StreamSupport.stream(model.constantPool().spliterator(), false)
                .anyMatch(it -> it instanceof MethodRefEntry method && asksForMethods(method));
        return asks
                ? file.transformClass(model, ClassTransform.transformingMethodBodies(OrderedTools::withMethodOrder))
                : bytes;
    }

    private static void withMethodOrder(CodeBuilder code, CodeElement element) {
        if (element instanceof InvokeInstruction call && asksForMethods(call.method())) {
            code.invokestatic(METHOD_ORDER, DECLARED_METHODS, ORDERED);
        } else {
            code.with(element);
        }
    }

    private static boolean asksForMethods(MemberRefEntry method) {
        return method.name().equalsString(DECLARED_METHODS)
                && method.owner().asSymbol().equals(ConstantDescs.CD_Class);
    }
}
