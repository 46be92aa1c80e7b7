package org.kaohe.core.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class StaffNoTest {

    private static final String LONGEST = "0123456789abcdefghijklmnopqrstuv";

    @Test
    void lettersDigitsAndThreeSignsMakeAStaffNumber() {
        for (String text : new String[] {"0", "00042", "S0001", "z", "A-1_b.2", "9--", LONGEST}) {
            assertThat(StaffNo.isValid(text)).as(text).isTrue();
            assertThat(new StaffNo(text)).hasToString(text);
        }
    }

    @Test
    void anythingElseIsNone() {
        String[] others = {
            null,
            "",
            " ",
            "-1",
            ".1",
            "_1",
            "1 2",
            "1/2",
            "1\n",
            "é1",
            "1é",
            "工1",
            "１",
            "1@",
            "1[",
            "1`",
            "1{",
            LONGEST + "w"
        };
        for (String text : others) {
            assertThat(StaffNo.isValid(text)).as(text).isFalse();
            assertThatThrownBy(() -> new StaffNo(text)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
