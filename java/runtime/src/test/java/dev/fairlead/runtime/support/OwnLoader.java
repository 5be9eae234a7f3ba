// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.runtime.support;

import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Objects;

/** A class loader with a class path, and an owner of libraries, of its own. */
public final class OwnLoader extends URLClassLoader {
    /** A class path of folders and jars. */
    public OwnLoader(Path... classPath) {
        super(urls(classPath), ClassLoader.getPlatformClassLoader());
    }

    private static URL[] urls(Path... classPath) {
        URL[] urls = new URL[classPath.length];
        for (int i = 0; i < urls.length; i++) {
            try {
                urls[i] = classPath[i].toUri().toURL();
            } catch (MalformedURLException e) {
                throw new AssertionError(e);
            }
        }
        return urls;
    }

    /** {@return a class of this loader} */
    public Class<?> owner() {
        return define(Owner.class);
    }

    /** {@return another class of this loader} */
    public Class<?> otherOwner() {
        return define(OtherOwner.class);
    }

    /** {@return a class of this loader with a native method} */
    public Class<?> jniOwner() {
        return define(JniOwner.class);
    }

    private Class<?> define(Class<?> template) {
        Class<?> defined = findLoadedClass(template.getName());
        if (defined != null) {
            return defined;
        }
        String file = template.getName().replace('.', '/') + ".class";
        try (InputStream in =
                Objects.requireNonNull(OwnLoader.class.getClassLoader()).getResourceAsStream(file)) {
            byte[] bytes = Objects.requireNonNull(in).readAllBytes();
            return defineClass(template.getName(), bytes, 0, bytes.length);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static final class Owner {}

    /** Loads for itself, as the JVM asks of native methods. */
    public static final class JniOwner {
        private JniOwner() {}

        /** {@return how often it was called} */
        public static native int next();

        /** Loads the library of {@link #next}. */
        public static void load(String file) {
            System.load(file);
        }
    }

    private static final class OtherOwner {}
}
