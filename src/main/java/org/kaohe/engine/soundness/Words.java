package org.kaohe.engine.soundness;

import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A set of texts: those listed, or all but those listed. Truth values are the texts {@code true} and {@code false}.
 *
 * @param likes patterns a text has to match besides; only where all but some are meant
 */
record Words(boolean except, SortedSet<String> values, List<Like> likes) implements Domain {

    static final Words ALL = new Words(true, new TreeSet<>(), List.of());
    static final Words TRUTHS = of(List.of("true", "false"));

    /** A pattern of a rule, which the guard has found safe. */
    record Like(String pattern, boolean negated) {
        boolean accepts(String text) {
            return Pattern.matches(pattern, text) != negated;
        }
    }

    Words {
        likes = List.copyOf(likes);
    }

    static Words of(Collection<String> values) {
        return new Words(false, new TreeSet<>(values), List.of());
    }

    static Words like(String pattern, boolean negated) {
        return new Words(true, new TreeSet<>(), List.of(new Like(pattern, negated)));
    }

    boolean isSingle() {
        return !except && values.size() == 1;
    }

    boolean has(String text) {
        return values.contains(text) != except && likes.stream().allMatch(like -> like.accepts(text));
    }

    @Override
    public boolean isEmpty() {
        return !except && values.isEmpty();
    }

    @Override
    public Words and(Domain other) {
        if (!(other instanceof Words words)) {
            return this;
        }
        if (!except || !words.except) {
            Words listed = except ? words : this;
            Words filter = except ? this : words;
            return of(listed.values.stream().filter(filter::has).toList());
        }
        SortedSet<String> both = new TreeSet<>(values);
        both.addAll(words.values);
        List<Like> all = new java.util.ArrayList<>(likes);
        all.addAll(words.likes);
        return new Words(true, both, all);
    }

    @Override
    public Words or(Domain other) {
        return other instanceof Words words ? not().and(words.not()).not() : this;
    }

    /** Not asked of patterns: what a pattern leaves out cannot be listed, so that all texts stand for it. */
    @Override
    public Words not() {
        return likes.isEmpty() ? new Words(!except, values, List.of()) : ALL;
    }

    @Override
    public String witness() {
        return except ? "*" : values.first();
    }

    @Override
    public String toString() {
        String listed = String.join(", ", values);
        return except ? likes.isEmpty() && values.isEmpty() ? "*" : "≠ " + listed + likes : listed;
    }
}
