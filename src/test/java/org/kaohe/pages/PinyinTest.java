package org.kaohe.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PinyinTest {

    @Test
    void a_person_is_found_by_initials_and_by_syllables_run_together() {
        assertThat(Pinyin.begins("王小明", "w")).isTrue();
        assertThat(Pinyin.begins("王小明", "WXM")).isTrue();
        assertThat(Pinyin.begins("王小明", "wangx")).isTrue();
        assertThat(Pinyin.begins("王小明", "wang xiao ming")).isTrue();
    }

    @Test
    void others_are_not_found() {
        assertThat(Pinyin.begins("王小明", "xm")).isFalse();
        assertThat(Pinyin.begins("王小明", "wxmz")).isFalse();
        assertThat(Pinyin.begins("王小明", "")).isFalse();
        assertThat(Pinyin.begins("王小明", "w1")).isFalse();
        assertThat(Pinyin.begins("Smith", "s")).isFalse();
    }

    @Test
    void a_surname_is_read_as_a_surname_and_a_given_name_is_not() {
        assertThat(Pinyin.begins("单雄信", "sxx")).isTrue();
        assertThat(Pinyin.begins("单雄信", "dxx")).isFalse();
        assertThat(Pinyin.begins("张单", "zd")).isTrue();
        assertThat(Pinyin.begins("欧阳娜娜", "oynn")).isTrue();
    }
}
