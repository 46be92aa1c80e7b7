package org.kaohe.pages;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused;

class FormTest {

    private static Form refused(String... fields) {
        var sent = new MultivaluedHashMap<String, String>();
        sent.putSingle("reason", "because");
        sent.putSingle("met2", "true");
        List<Problem> problems = java.util.stream.Stream.of(fields)
                .map(each -> Problem.error("growth.code", Place.field(each), each))
                .toList();
        return Form.refused("decide", sent, Refused.invalid(problems), Locale.ENGLISH);
    }

    @Test
    void whatWasTypedComesBackOnTheFormItWasTypedIn() {
        Form form = refused("reason");
        assertThat(form.at("decide").typed("reason")).isEqualTo("because");
        assertThat(form.at("decide").typed("day", "2026-10-08")).isEqualTo("2026-10-08");
        assertThat(form.at("decide").has("met2", true)).isTrue();
        assertThat(form.at("assign").typed("reason")).isEmpty();
        assertThat(form.at("assign").isRefused()).isFalse();
    }

    @Test
    void aSentenceStandsBesideItsFieldAndOtherwiseAboveTheForm() {
        Form form = refused("reason", "items");
        assertThat(form.wrong("reason")).contains("reason");
        assertThat(form.wrong("met2")).isNull();
        assertThat(form.told()).singleElement().asString().contains("items");
    }
}
