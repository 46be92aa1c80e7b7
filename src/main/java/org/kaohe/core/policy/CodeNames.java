package org.kaohe.core.policy;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What indicators, checklist items, sources and figures are called in one language, by their codes. */
public final class CodeNames {

    private final Map<String, String> names = new HashMap<>();

    /** @param policies where two of them use one code, it is called as the first one calls it */
    public CodeNames(List<Policy> policies, Locale language) {
        for (Policy policy : policies) {
            policy.indicators()
                    .forEach(it -> names.putIfAbsent(it.code(), it.name().in(language)));
            policy.sources()
                    .forEach(it -> names.putIfAbsent(it.code(), it.name().in(language)));
            policy.items().forEach(it -> names.putIfAbsent(it.code(), it.code() + " " + it.text()));
        }
        // What is observed comes first, whichever policy has a figure of that name.
        for (Policy policy : policies) {
            policy.figures()
                    .forEach(it -> names.putIfAbsent(it.name(), it.title().in(language)));
        }
    }

    /** The code itself when no policy knows it. */
    public String of(String code) {
        return names.getOrDefault(code, code);
    }
}
