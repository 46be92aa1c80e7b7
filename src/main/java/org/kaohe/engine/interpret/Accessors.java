package org.kaohe.engine.interpret;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.kaohe.core.fact.Fact;
import org.kaohe.engine.rule.Vocabulary;

/** The facts of the vocabulary and their properties, by the names rule files use. Nothing else can be reached. */
final class Accessors {

    private static final Map<String, Class<? extends Fact>> TYPES = new HashMap<>();
    private static final Map<String, Function<Fact, Object>> PROPERTIES = new HashMap<>();

    static {
        for (Class<?> side : new Class<?>[] {Fact.Given.class, Fact.Derived.class}) {
            for (Class<?> type : side.getPermittedSubclasses()) {
                TYPES.put(type.getSimpleName(), type.asSubclass(Fact.class));
            }
        }
        for (String fact : Vocabulary.standard().facts()) {
            for (String name :
                    Vocabulary.standard().properties(fact).orElseThrow().keySet()) {
                PROPERTIES.put(fact + "." + name, accessor(TYPES.get(fact), name));
            }
        }
    }

    private Accessors() {}

    static Class<? extends Fact> type(String fact) {
        return TYPES.get(fact);
    }

    static Function<Fact, Object> property(String fact, String name) {
        Function<Fact, Object> property = PROPERTIES.get(fact + "." + name);
        if (property == null) {
            throw new IllegalStateException("The guard lets no such property through: " + fact + "." + name);
        }
        return property;
    }

    private static Function<Fact, Object> accessor(Class<? extends Fact> type, String name) {
        try {
            Method method = type.getMethod(name);
            return fact -> value(method, fact);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("The manifest names a property that no fact has: " + name, e);
        }
    }

    private static Object value(Method method, Fact fact) {
        try {
            return method.invoke(fact);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("Facts are public", e);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }
}
