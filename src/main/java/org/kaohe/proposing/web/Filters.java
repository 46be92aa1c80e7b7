package org.kaohe.proposing.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.kaohe.core.page.Page;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused;

/** Parts of an address that narrow a list; an empty value does not. */
final class Filters {

    private static final int LAST_PAGE = 1_000_000;

    private Filters() {}

    static void paging(int page, int size) {
        if (page < 0 || page > LAST_PAGE || size < 1 || size > Page.MOST) {
            String field = page < 0 || page > LAST_PAGE ? "page" : "size";
            throw Refused.invalid(List.of(Problem.error("http.page", Place.field(field), Page.MOST)));
        }
    }

    static String text(String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** A role's code or an account, as the only one of a set. */
    static Set<String> owners(String value) {
        return text(value) == null ? null : Set.of(text(value));
    }

    /** A member of a closed set. */
    static <T> T member(String field, String value, Function<String, Optional<T>> reading) {
        String text = text(value);
        return text == null
                ? null
                : reading.apply(text).orElseThrow(() -> Callers.invalid("proposing.filter", field, field, text));
    }

    static <E extends Enum<E>> E member(String field, String value, Class<E> type) {
        return member(field, value, text -> {
            for (E each : type.getEnumConstants()) {
                if (each.name().equals(text)) {
                    return Optional.of(each);
                }
            }
            return Optional.empty();
        });
    }

    static <T, V> RestResponse<List<V>> answer(Page<T> page, Function<T, V> view) {
        return ResponseBuilder.ok(page.items().stream().map(view).toList())
                .header("X-Total-Count", page.total())
                .build();
    }
}
