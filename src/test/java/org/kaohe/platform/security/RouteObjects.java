package org.kaohe.platform.security;

import java.util.Map;
import java.util.TreeMap;

/**
 * What stands in the places of a path: where something was made for the purpose, that of the caller or that of somebody
 * else; elsewhere what is not there, so that nothing is changed by asking.
 */
final class RouteObjects {

    static final String NOTHING = "nothing-there";
    static final String NO_NUMBER = "999999999";

    private record Made(String own, String others) {}

    private final Map<String, Made> byPath = new TreeMap<>();

    /** @param path with one place, at its end */
    void add(String path, String own, String others) {
        byPath.put(path, new Made(own, others));
    }

    boolean knows(String path) {
        return known(path) != null;
    }

    String own(String path) {
        return filled(path, true);
    }

    String others(String path) {
        return filled(path, false);
    }

    private String known(String path) {
        return byPath.keySet().stream()
                .filter(each -> path.equals(each) || path.startsWith(each + "/"))
                .findFirst()
                .orElse(null);
    }

    private String filled(String path, boolean own) {
        String filled = path;
        String known = known(path);
        if (known != null) {
            Made made = byPath.get(known);
            String start = known.substring(0, known.indexOf('{'));
            filled = start + (own ? made.own() : made.others()) + path.substring(known.length());
        }
        return filled.replace("{format}", "csv")
                .replaceAll("\\{(id|n|version|number|from|to|seq|decision|run)[^}]*}", NO_NUMBER)
                .replaceAll("\\{[^}]*}", NOTHING);
    }
}
