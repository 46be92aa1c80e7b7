package org.kaohe.core.policy;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Port: what policies are called. */
public interface PolicyTitles {
    /** Titles by code, in order of the codes. */
    Map<PolicyCode, Text> all();

    /** The title of a policy; of one nobody knows its code. */
    default Text of(PolicyCode code) {
        return all().getOrDefault(code, new Text(code.value(), code.value()));
    }

    /** The words with the titles of policies where their codes stand. */
    default List<String> named(List<String> words, Locale locale) {
        return words.stream()
                .map(each -> PolicyCode.isValid(each) ? of(new PolicyCode(each)).in(locale) : each)
                .toList();
    }
}
