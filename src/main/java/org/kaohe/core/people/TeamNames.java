package org.kaohe.core.people;

import java.util.Map;

/** Port: what teams are called. */
public interface TeamNames {
    /** Names by code, in order of the codes. */
    Map<String, String> all();

    /** The name of a team; of one nobody knows its code. */
    default String of(String code) {
        return all().getOrDefault(code, code);
    }
}
