package org.kaohe.proposing;

import java.util.List;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;

/** What is asked of texts that people write. */
final class Texts {

    private Texts() {}

    static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    static List<Problem> reason(String reason) {
        return needed("reason", reason);
    }

    static List<Problem> needed(String field, String text) {
        boolean fits = !isBlank(text) && text.strip().length() <= HouseRules.LONGEST_TEXT && text.indexOf('\0') < 0;
        return fits
                ? List.of()
                : List.of(Problem.error("proposing.text", Place.field(field), field, HouseRules.LONGEST_TEXT));
    }
}
