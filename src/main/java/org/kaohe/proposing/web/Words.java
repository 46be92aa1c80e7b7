package org.kaohe.proposing.web;

import java.util.Locale;
import org.kaohe.core.policy.Text;
import org.kaohe.proposing.Wording;

/** The words of the feature in both languages at once. */
final class Words {

    private static final Wording ZH = new Wording(Locale.CHINESE);
    private static final Wording EN = new Wording(Locale.ENGLISH);

    private Words() {}

    static Text of(String key) {
        return new Text(ZH.of(key), EN.of(key));
    }

    static Text of(String group, Object member) {
        return of(group + "." + member);
    }

    static Text filled(String key, Object... values) {
        return new Text(ZH.filled(key, values), EN.filled(key, values));
    }
}
