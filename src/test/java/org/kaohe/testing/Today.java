package org.kaohe.testing;

import java.time.LocalDate;
import java.time.ZoneId;

/** The day it is where the sample organisation works, which the service under test goes by. */
public final class Today {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private Today() {}

    public static LocalDate here() {
        return LocalDate.now(ZONE);
    }
}
