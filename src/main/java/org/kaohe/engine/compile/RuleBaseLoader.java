package org.kaohe.engine.compile;

import java.util.Map;
import org.drools.model.Model;

/**
 * Loads verified class files in a loader of their own, which finds nothing but them and the classes of the allow-list.
 * When the rule base is let go, the loader and its classes go with it.
 */
public final class RuleBaseLoader {

    private RuleBaseLoader() {}

    public static RuleSessions load(Map<String, byte[]> classes) {
        var loader = new PackLoader(classes, RuleBaseLoader.class.getClassLoader());
        try {
            for (String name : classes.keySet()) {
                Class<?> type = loader.loadClass(name);
                if (Model.class.isAssignableFrom(type)) {
                    return new RuleSessions(
                            (Model) type.getDeclaredConstructor().newInstance());
                }
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A verified pack did not load", e);
        }
        throw new IllegalStateException("A pack without a model: " + classes.keySet());
    }

    /** Child first for the pack; from the parent only what {@link ClassGate} lets a pack refer to. */
    private static final class PackLoader extends ClassLoader {

        static {
            registerAsParallelCapable();
        }

        private final Map<String, byte[]> classes;

        PackLoader(Map<String, byte[]> classes, ClassLoader parent) {
            super("kaohe-pack", parent);
            this.classes = Map.copyOf(classes);
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                if (loaded != null) {
                    return loaded;
                }
                byte[] bytes = classes.get(name);
                if (bytes != null) {
                    return defineClass(name, bytes, 0, bytes.length);
                }
                if (!ClassGate.mayBeLoaded(name)) {
                    throw new ClassNotFoundException(name + " is outside the allow-list of rule packs");
                }
                return getParent().loadClass(name);
            }
        }
    }
}
