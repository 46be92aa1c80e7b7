package org.kaohe.pages;

import jakarta.ws.rs.core.UriBuilder;
import java.util.Map;

/**
 * Where the reader is in a long list, and how to go on; the filter stays in the addresses.
 *
 * @param page counted from 1, as people count
 * @param before null on the first page
 * @param after null on the last page
 */
public record Pager(long total, int page, int pages, String before, String after) {

    /**
     * Of a list at an address.
     *
     * @param page counted from 0, as addresses do
     * @param filter what of the address is kept; empty values are left out
     */
    public static Pager of(long total, int page, int size, String path, Map<String, String> filter) {
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
            if (value != null && !value.isBlank()) {
                address.queryParam(name, "{" + name + "}").resolveTemplate(name, value);
            }
        });
        return address.queryParam("page", page).build().toString();
    }
}
