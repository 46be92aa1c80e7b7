package org.kaohe.pages;

import jakarta.ws.rs.core.UriBuilder;
import java.util.Map;

/**
 * Where a page of a list stands in it.
 *
 * @param page counted from 1, as people do
 * @param before address of the page before; null on the first; likewise {@code after}
 */
public record Pager(long total, int page, int pages, String before, String after) {

    /**
     * @param filter of the list, kept in the addresses; null values are left out
     * @param page counted from 0, as addresses do
     */
    public static Pager of(String path, Map<String, String> filter, long total, int page, int size) {
        int pages = (int) Math.max(1, (total + size - 1) / size);
        return new Pager(
                total,
                page + 1,
                pages,
                page > 0 ? address(path, filter, page - 1) : null,
                page + 1 < pages ? address(path, filter, page + 1) : null);
    }

    private static String address(String path, Map<String, String> filter, int page) {
        UriBuilder address = UriBuilder.fromPath(path);
        filter.forEach((name, value) -> {
            if (value != null) {
                address.queryParam(name, Brief.urlEncoded(value));
            }
        });
        return address.queryParam("page", page).build().toString();
    }
}
