package org.kaohe.core.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutageTest {

    @ParameterizedTest
    @ValueSource(strings = {"08006", "57P01", "57P03", "53100", "53300", "58030", "40P01"})
    void whatPassesByItselfIsAnOutageHoweverDeepItLies(String state) {
        var failure = new IllegalStateException(new RuntimeException(new SQLException("away", state)));
        assertThat(Outage.causedIt(failure)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "42P01", "22003", "25P02"})
    void whatWouldFailAgainIsNone(String state) {
        assertThat(Outage.causedIt(new IllegalStateException(new SQLException("wrong", state))))
                .isFalse();
        assertThat(Outage.causedIt(new IllegalStateException("wrong"))).isFalse();
    }

    @Test
    void aPoolWithoutAConnectionAndAFailureBesideAnotherOneAreOutages() {
        assertThat(Outage.causedIt(new SQLException("acquisition timeout"))).isTrue();
        var commit = new IllegalStateException("commit");
        commit.addSuppressed(new SQLException("away", "08003"));
        assertThat(Outage.causedIt(commit)).isTrue();
    }

    @Test
    void aCauseThatLeadsBackToItselfIsNoTrap() {
        var one = new IllegalStateException("one");
        one.addSuppressed(new IllegalStateException("other", one));
        assertThat(Outage.causedIt(one)).isFalse();
    }
}
