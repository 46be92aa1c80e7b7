package org.kaohe.platform;

import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Map;
import org.kaohe.appealing.Corrections;
import org.kaohe.appealing.Finding;
import org.kaohe.core.people.Access;
import org.kaohe.core.problem.Answer;
import org.kaohe.observing.Draft;
import org.kaohe.observing.Field;
import org.kaohe.observing.Revising;

/** An accepted appeal revises the observation as anybody would: in the arbiter's name, with the reason of the judgement. */
@Singleton
class AppealCorrections implements Corrections {

    private final Revising revising;

    AppealCorrections(Revising revising) {
        this.revising = revising;
    }

    @Override
    public Answer<Long> make(Access by, long observation, Finding finding, String reason) {
        return finding.withdrawn()
                ? revising.withdraw(by, observation, reason)
                : revising.correct(by, observation, new Draft(1, texts(finding)), reason);
    }

    private static Map<Field, String> texts(Finding it) {
        Map<Field, String> texts = new EnumMap<>(Field.class);
        put(texts, Field.VALUE, it.value());
        put(texts, Field.OUTCOME, it.outcome());
        put(texts, Field.NUMERATOR, it.numerator());
        put(texts, Field.DENOMINATOR, it.denominator());
        put(texts, Field.NOTE, it.note());
        return texts;
    }

    private static void put(Map<Field, String> texts, Field field, String text) {
        if (text != null) {
            texts.put(field, text);
        }
    }
}
