package org.kaohe.policydesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.time.Period;

final class VersionHistoryTest {

    private static final PolicyCode CODE = new PolicyCode("regulation");

    @Test
    void beforeTheFirstVersionNothingIsInForce() {
        assertThat(inForce("2026-Q3", "2026-Q2")).isZero();
        assertThat(inForce("2026-Q3", "2026-Q3")).isEqualTo(1);
    }

    @Test
    void severalVersionsMayWaitAndEachBeginsWithItsOwnPeriod() {
        String[] begins = {"2026-Q1", "2027-Q1", "2028-Q1"};
        assertThat(inForce(begins, "2026-Q4")).isEqualTo(1);
        assertThat(inForce(begins, "2027-Q1")).isEqualTo(2);
        assertThat(inForce(begins, "2027-Q4")).isEqualTo(2);
        assertThat(inForce(begins, "2028-Q1")).isEqualTo(3);
    }

    @Test
    void anOldPeriodKeepsItsVersionHoweverManyFollow() {
        assertThat(inForce(new String[] {"2025-Q1", "2026-Q1", "2026-Q2"}, "2025-Q4"))
                .isEqualTo(1);
    }

    @Test
    void ofTwoThatBeginTogetherTheOnePublishedLastIsInForce() {
        assertThat(inForce(new String[] {"2026-Q1", "2027-Q1", "2027-Q1"}, "2027-Q1"))
                .isEqualTo(3);
        assertThat(successor(new String[] {"2026-Q1", "2027-Q1", "2027-Q1"}, 2)).isEqualTo(3);
    }

    @Test
    void aVersionThatIsPublishedLateButBeginsEarlyLeavesTheWaitingOneItsTime() {
        String[] begins = {"2026-Q1", "2027-Q1", "2026-Q4"};
        assertThat(inForce(begins, "2026-Q4")).isEqualTo(3);
        assertThat(inForce(begins, "2027-Q1")).isEqualTo(2);
        assertThat(successor(begins, 1)).isEqualTo(3);
        assertThat(successor(begins, 3)).isEqualTo(2);
        assertThat(successor(begins, 2)).isZero();
    }

    @Test
    void aVersionMayBeginInTheMiddleOfALongerPeriodThatKeepsTheOneItBeganWith() {
        String[] begins = {"2026", "2026-07"};
        assertThat(inForce(begins, "2026")).isEqualTo(1);
        assertThat(inForce(begins, "2026-Q3")).isEqualTo(2);
    }

    private static int inForce(String begin, String period) {
        return inForce(new String[] {begin}, period);
    }

    private static int inForce(String[] begins, String period) {
        return history(begins)
                .inForce(Period.parse(period).orElseThrow())
                .map(PolicyVersion::version)
                .orElse(0);
    }

    private static int successor(String[] begins, int version) {
        VersionHistory history = history(begins);
        return history.successor(history.find(version).orElseThrow())
                .map(PolicyVersion::version)
                .orElse(0);
    }

    private static VersionHistory history(String[] begins) {
        List<PolicyVersion> versions = new ArrayList<>();
        for (String begin : begins) {
            versions.add(MemoryVersions.version(CODE, versions.size() + 1, "hash", begin));
        }
        return new VersionHistory(versions);
    }
}
