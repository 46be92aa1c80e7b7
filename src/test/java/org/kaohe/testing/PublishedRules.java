package org.kaohe.testing;

import jakarta.enterprise.inject.spi.CDI;
import java.time.LocalDate;
import org.kaohe.policydesk.FirstVersions;

/** Publishes what lies on the desk, so that FINAL runs have a version. */
public final class PublishedRules {

    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    private PublishedRules() {}

    /** Does nothing when there is a version already. */
    public static void once() {
        CDI.current().select(FirstVersions.class).get().publish(LONG_AGO, "author", "approver", "for tests");
    }
}
