package org.kaohe.engine.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.kaohe.core.fact.Calculation;
import org.kaohe.core.fact.Fact;
import org.kaohe.core.fact.Outcome;

/** The capability manifest and the classes it speaks of say the same. */
class VocabularyTest {

    private final Vocabulary vocabulary = Vocabulary.standard();

    @Test
    void every_fact_is_in_the_manifest() {
        assertThat(vocabulary.facts())
                .containsExactlyInAnyOrderElementsOf(
                        facts().map(Class::getSimpleName).toList());
    }

    @TestFactory
    Stream<DynamicTest> every_property_is_a_method_of_its_fact_and_of_its_kind() {
        return facts().map(fact -> DynamicTest.dynamicTest(fact.getSimpleName(), () -> {
            Map<String, Kind> properties =
                    vocabulary.properties(fact.getSimpleName()).orElseThrow();
            for (Map.Entry<String, Kind> property : properties.entrySet()) {
                Method method = fact.getMethod(property.getKey());
                assertThat(kind(method.getReturnType())).as(property.getKey()).isEqualTo(property.getValue());
            }
        }));
    }

    @Test
    void every_action_is_a_method_of_the_outcome_and_the_other_way_round() {
        assertThat(vocabulary.actions())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Outcome.class.getMethods())
                        .map(Method::getName)
                        .toList());
        for (Method action : Outcome.class.getMethods()) {
            assertThat(Arrays.stream(action.getParameterTypes()).map(VocabularyTest::kind))
                    .containsExactlyElementsOf(
                            vocabulary.action(action.getName()).orElseThrow());
        }
    }

    @Test
    void every_function_is_arithmetic_of_ours() {
        assertThat(Arrays.stream(Calculation.class.getMethods()).map(Method::getName))
                .containsAll(vocabulary.functions());
    }

    private static Stream<Class<?>> facts() {
        return Stream.of(Fact.Given.class, Fact.Derived.class)
                .flatMap(side -> Arrays.stream(side.getPermittedSubclasses()));
    }

    private static Kind kind(Class<?> type) {
        if (type == boolean.class) {
            return Kind.TRUTH;
        }
        if (type == String.class) {
            return Kind.TEXT;
        }
        return Collection.class.isAssignableFrom(type) ? Kind.TEXTS : Kind.NUMBER;
    }
}
