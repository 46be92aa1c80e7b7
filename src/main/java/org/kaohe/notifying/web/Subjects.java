package org.kaohe.notifying.web;

import java.util.List;
import java.util.Optional;

/** From what a notice or a to-do is about, a path of the API, to the page on which it is done. */
final class Subjects {

    /** From the beginning of a subject to that of a page; the first that fits. */
    private record Way(String kinds, String subject, String page) {}

    private static final List<Way> WAYS = List.of(
            new Way("publish-results", "decisions?", "/publications?"),
            new Way("result-published|result-changed|result-reminder|acknowledge-result", "decisions/", "/my/results/"),
            new Way("appeal-taken|appeal-judged", "appeals/", "/my/appeals/"),
            new Way("appeal-.*|judge-appeal|find-arbiter|decide-again", "appeals/", "/appeals/"),
            new Way("answer-privacy-request", "privacy/requests/", "/privacy#request-"),
            new Way("privacy-answered", "me/requests", "/my/data#requests"),
            new Way(".*", "decisions/", "/results/"),
            new Way(".*", "decisions?", "/results?"));

    private Subjects() {}

    /** Empty when there is no page for it. */
    static Optional<String> page(String kind, String subject) {
        return WAYS.stream()
                .filter(each -> kind.matches(each.kinds()) && subject.startsWith(each.subject()))
                .map(each -> each.page() + subject.substring(each.subject().length()))
                .findFirst();
    }
}
