package org.kaohe.platform.command;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.kaohe.core.policy.Policy;

/** Codes of a policy by the names people know; any other text stays as it is. */
final class PolicyNames {

    private final Map<String, String> names = new HashMap<>();

    PolicyNames(Policy policy, Locale locale) {
        policy.indicators().forEach(each -> names.put(each.code(), each.name().in(locale)));
        policy.sources().forEach(each -> names.put(each.code(), each.name().in(locale)));
        policy.figures().forEach(each -> names.put(each.name(), each.title().in(locale)));
        policy.items().forEach(each -> names.put(each.code(), each.code() + " " + each.text()));
        if (!"zh".equals(locale.getLanguage())) {
            policy.grades().forEach(each -> names.put(each.name(), each.english()));
        }
    }

    String of(String code) {
        return names.getOrDefault(code, code);
    }
}
