package org.kaohe.platform.security;

import java.util.Comparator;

/** A method and a path as the API description writes it. */
record Route(String method, String path) implements Comparable<Route> {

    private static final Comparator<Route> ORDER =
            Comparator.comparing(Route::path).thenComparing(Route::method);

    boolean isOfApi() {
        return path.startsWith("/api/") || path.startsWith("/q/");
    }

    @Override
    public int compareTo(Route other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return method + "," + path;
    }
}
