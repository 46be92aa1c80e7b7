package org.kaohe.platform.sample;

import java.util.ArrayList;
import java.util.List;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.time.Period;

/** A run of the sample: a policy for a period. */
record SampleRun(PolicyCode policy, Period period) {

    private static final PolicyCode REGULATION = new PolicyCode("regulation");
    private static final PolicyCode CHECKLIST = new PolicyCode("conduct-checklist");

    /** In order of time: a decision counts those before it. */
    static List<SampleRun> all() {
        List<SampleRun> runs = new ArrayList<>();
        SampleCalendar.QUARTERS.forEach(each -> runs.add(new SampleRun(REGULATION, each)));
        runs.add(new SampleRun(CHECKLIST, SampleCalendar.LAST_MONTH));
        return runs;
    }

    @Override
    public String toString() {
        return policy + " " + period;
    }
}
