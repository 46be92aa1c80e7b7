package org.kaohe.platform.problem;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;

/** What an HTTP status says in a word or two, and the problem that stands for a status without a better one. */
final class StatusTitle {

    private static final Map<Integer, String> CODES = Map.ofEntries(
            Map.entry(400, "http.bad-request"),
            Map.entry(401, "http.sign-in-needed"),
            Map.entry(403, "http.forbidden"),
            Map.entry(404, "http.not-found"),
            Map.entry(405, "http.method-not-allowed"),
            Map.entry(406, "http.not-acceptable"),
            Map.entry(409, "http.conflict"),
            Map.entry(412, "http.outdated"),
            Map.entry(413, "http.too-large"),
            Map.entry(415, "http.media-type-unsupported"),
            Map.entry(422, "http.invalid"),
            Map.entry(428, "http.precondition-required"),
            Map.entry(500, "http.internal"),
            Map.entry(503, "http.unavailable"));

    private StatusTitle() {}

    static String of(int status, Locale language) {
        ResourceBundle titles = ResourceBundle.getBundle(
                "org.kaohe.status-titles",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return titles.getString(String.valueOf(CODES.containsKey(status) ? status : general(status)));
    }

    /** The problem of a status about which nothing else is known. */
    static Problem problem(int status, Object... values) {
        return Problem.error(code(status), Place.NOWHERE, values);
    }

    private static String code(int status) {
        return CODES.getOrDefault(status, CODES.get(general(status)));
    }

    private static int general(int status) {
        return status < 500 ? 400 : 500;
    }
}
