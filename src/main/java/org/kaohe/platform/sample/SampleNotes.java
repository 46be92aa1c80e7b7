package org.kaohe.platform.sample;

import java.util.Map;
import java.util.Optional;

/** What supervisors write beside a mark that stands out. */
final class SampleNotes {

    private static final int GOOD = 960;
    private static final int BAD = 660;

    private static final Map<String, String> PRAISE = Map.of(
            "attitude", "客户来电表扬，态度热情",
            "competence", "独立解决疑难故障",
            "efficiency", "当日工单全部按时办结",
            "satisfaction", "回访满意",
            "teamwork", "主动支援其他班组");
    private static final Map<String, String> BLAME = Map.of(
            "attitude", "通话中语气生硬",
            "competence", "故障判断有误，由同事复查",
            "efficiency", "两张工单超时",
            "satisfaction", "客户投诉未及时回访",
            "teamwork", "交接信息不完整");

    private SampleNotes() {}

    static Optional<String> of(String indicator, int tenths) {
        if (tenths >= GOOD) {
            return Optional.of(PRAISE.get(indicator));
        }
        return tenths <= BAD ? Optional.of(BLAME.get(indicator)) : Optional.empty();
    }
}
