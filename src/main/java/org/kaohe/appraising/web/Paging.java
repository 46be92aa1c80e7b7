package org.kaohe.appraising.web;

import java.util.List;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.kaohe.core.page.Page;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused;

/** Which part of a list; pages count from 0. */
record Paging(int page, int size) {

    private static final int LAST_PAGE = 1_000_000;

    static Paging of(int page, int size) {
        if (page < 0 || page > LAST_PAGE) {
            throw Refused.invalid(
                    List.of(Problem.error("decision.page.invalid", Place.field("page"), page, LAST_PAGE)));
        }
        if (size < 1 || size > Page.MOST) {
            throw Refused.invalid(
                    List.of(Problem.error("decision.size.invalid", Place.field("size"), size, Page.MOST)));
        }
        return new Paging(page, size);
    }

    static <T, V> RestResponse<List<V>> answer(Page<T> page, Function<T, V> view) {
        return ResponseBuilder.ok(page.items().stream().map(view).toList())
                .header("X-Total-Count", page.total())
                .build();
    }
}
