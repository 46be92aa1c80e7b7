package org.kaohe.privacy.web;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Locale;
import org.kaohe.pages.Moments;
import org.kaohe.privacy.DataKind;
import org.kaohe.privacy.PrivacyRequest;

/** Kinds of data and requests about them as pages show them. */
@Singleton
class DataLines {

    private final Moments moments;

    DataLines(Moments moments) {
        this.moments = moments;
    }

    /** A kind of data in the reader's language. */
    record Kind(String code, String data, String purpose, String basis, int months, DataKind.From from, String then) {}

    /** @param late its day has passed and it is still open */
    record Request(
            long id,
            String staffNo,
            PrivacyRequest.Kind kind,
            String said,
            PrivacyRequest.State state,
            String askedAt,
            LocalDate due,
            boolean late,
            String answer,
            String answeredAt) {}

    Kind kind(DataKind it, Locale language) {
        return new Kind(
                it.code(),
                it.data().in(language),
                it.purpose().in(language),
                it.basis().in(language),
                it.months(),
                it.from(),
                it.then().in(language));
    }

    Request request(PrivacyRequest it) {
        boolean open = it.state() == PrivacyRequest.State.OPEN;
        return new Request(
                it.id(),
                it.staffNo().value(),
                it.kind(),
                it.said(),
                it.state(),
                moments.minute(it.askedAt()),
                it.dueOn(),
                open && moments.today().isAfter(it.dueOn()),
                it.answer(),
                moments.minute(it.answeredAt()));
    }

    static String text(String given) {
        return given == null ? "" : given.strip();
    }
}
