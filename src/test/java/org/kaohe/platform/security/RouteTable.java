package org.kaohe.platform.security;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What each route answers to whom, as it was decided: {@code src/test/resources/security/routes.csv}. The first line tells
 * how to read it.
 */
final class RouteTable {

    private static final Path FILE = Path.of("src/test/resources/security/routes.csv");

    private final Map<Route, List<String>> rows = new TreeMap<>();

    static RouteTable read() throws IOException {
        var table = new RouteTable();
        for (String line : Files.readAllLines(FILE)) {
            if (line.isBlank() || line.startsWith("#") || line.startsWith("method,")) {
                continue;
            }
            List<String> cells = Arrays.asList(line.strip().split(",", -1));
            var route = new Route(cells.get(0), cells.get(1));
            if (cells.size() != 2 + Caller.values().length
                    || table.rows.put(route, cells.subList(2, cells.size())) != null) {
                throw new IOException("The row of " + route + " stands twice or has not one cell for each of "
                        + Arrays.toString(Caller.values()));
            }
        }
        return table;
    }

    Map<Route, List<String>> rows() {
        return rows;
    }

    static String row(Route route, List<String> cells) {
        return route + "," + String.join(",", cells);
    }
}
