package org.kaohe.core.observation;

import java.util.Map;
import org.kaohe.core.problem.Answer;

/** Port: the checks of a correction, without making it. Who may correct is not asked. */
public interface Restating {

    /** Refused when there is no such observation, or when it was corrected or withdrawn. */
    Answer<Observation> holds(long id);

    /**
     * The observation as it would be; refused like {@link #holds}, and when what it would say could not be stored.
     *
     * @param found texts by the names of the fields: {@code value}, {@code outcome}, {@code numerator}, {@code
     *     denominator}, {@code note}, {@code evidence}
     */
    Answer<Observation> restated(long id, Map<String, String> found);
}
