package org.kaohe.core.fact;

/**
 * The grade 等级.
 *
 * @param name after caps
 * @param byScore what the band alone would give
 * @param failing as the policy says of {@code name}
 */
public record Grade(String name, String byScore, boolean failing) implements Fact.Derived {

    public boolean capped() {
        return !name.equals(byScore);
    }
}
