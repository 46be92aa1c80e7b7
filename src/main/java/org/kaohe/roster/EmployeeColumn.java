package org.kaohe.roster;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The columns of a staff list, by their Chinese or English header. */
enum EmployeeColumn {
    STAFF_NO(true, "工号", "staff_no"),
    NAME(true, "姓名", "name"),
    SEX(false, "性别", "sex"),
    TEAM(true, "团队", "team"),
    POST(true, "岗位", "post"),
    TRACK(false, "序列", "track"),
    LEVEL(false, "职级", "level"),
    HIRED_ON(true, "入职日期", "hired_on"),
    FROM(false, "生效日期", "from"),
    LEFT_ON(false, "离职日期", "left_on"),
    PROBATION_UNTIL(false, "试用期至", "probation_until");

    private final boolean required;
    private final String chinese;
    private final String english;

    EmployeeColumn(boolean required, String chinese, String english) {
        this.required = required;
        this.chinese = chinese;
        this.english = english;
    }

    boolean isRequired() {
        return required;
    }

    /** The header that people see. */
    String header() {
        return chinese;
    }

    static Optional<EmployeeColumn> of(String header) {
        String wanted = header.toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
        return Arrays.stream(values())
                .filter(column -> column.chinese.equals(wanted) || column.english.equals(wanted))
                .findFirst();
    }
}
