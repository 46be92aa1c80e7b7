package org.kaohe.appraising.web;

import java.util.Locale;
import org.kaohe.appraising.Decision;
import org.kaohe.appraising.Explanation;

/** A decision and its trace as the API tells them, for what is kept outside the service; to be written as JSON. */
public final class Documents {

    private Documents() {}

    public static Object decision(Decision it) {
        return DecisionView.of(it, Locale.CHINESE);
    }

    /** With the sentences of both languages. */
    public static Object trace(Explanation it) {
        return TraceView.of(it, Locale.CHINESE);
    }
}
