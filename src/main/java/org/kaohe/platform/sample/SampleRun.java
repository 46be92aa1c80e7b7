package org.kaohe.platform.sample;

import java.util.ArrayList;
import java.util.List;
import org.kaohe.core.policy.Policy;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.time.Period;
import org.kaohe.core.time.PeriodKind;

/** A run of the sample: a policy for a period. */
record SampleRun(PolicyCode policy, Period period) {

    private static final PolicyCode REGULATION = new PolicyCode("regulation");

    /** In order of time: a decision counts those before it. The regulation is decided for the whole year. */
    static List<SampleRun> all(List<Policy> policies) {
        List<SampleRun> runs = new ArrayList<>();
        SampleCalendar.QUARTERS.forEach(each -> runs.add(new SampleRun(REGULATION, each)));
        for (Policy policy : policies) {
            if (!policy.code().equals(REGULATION)) {
                List<Period> periods = policy.periodKind() == PeriodKind.QUARTER
                        ? List.of(SampleCalendar.ON_LEAVE, SampleCalendar.LAST_QUARTER)
                        : SampleCalendar.MONTHS;
                periods.forEach(each -> runs.add(new SampleRun(policy.code(), each)));
            }
        }
        return runs;
    }

    @Override
    public String toString() {
        return policy + " " + period;
    }
}
