package org.kaohe.roster;

import java.time.LocalDate;
import java.util.List;
import org.kaohe.core.page.Page;
import org.kaohe.core.people.Scope;
import org.kaohe.core.people.StaffNo;

/** Use case: certificates that have to be renewed soon, or should have been. */
public final class Renewals {

    /** The furthest ahead anybody may look, in days. */
    public static final int FURTHEST = 3660;

    /**
     * A certificate that ends.
     *
     * @param endsOn the first day it is not valid any more
     * @param suspendedOn the day a check failed; null when none did
     * @param leaders of the person's team on the day asked about: who has to see to it, with the person
     */
    public record Ending(
            StaffNo staffNo,
            String name,
            String team,
            String code,
            String level,
            LocalDate issuedOn,
            LocalDate endsOn,
            LocalDate suspendedOn,
            List<StaffNo> leaders) {
        public Ending {
            leaders = List.copyOf(leaders);
        }
    }

    /** A certificate as stored, with whose it is; the team is empty for somebody assigned nowhere that day. */
    public record Held(
            StaffNo staffNo,
            String name,
            String team,
            String code,
            String level,
            LocalDate issuedOn,
            LocalDate suspendedOn,
            List<StaffNo> leaders) {}

    /** The same, with the days they end. */
    public record Endings(List<Ending> certificates, long total) {}

    private final GrowthStore store;
    private final int validMonths;

    /** @param validMonths how long a certificate is valid */
    public Renewals(GrowthStore store, int validMonths) {
        this.store = store;
        this.validMonths = validMonths;
    }

    /** @param days how far ahead; what has ended already is told too */
    public Endings within(Scope reach, LocalDate today, int days, int page, int size) {
        var issued = new Days(LocalDate.EPOCH, today.plusDays(days).minusMonths(validMonths));
        Page<Held> found = store.renewals(reach, today, issued, page, size);
        return new Endings(found.items().stream().map(this::ending).toList(), found.total());
    }

    /** The first day a certificate issued then is not valid any more. */
    public LocalDate endsOn(LocalDate issuedOn) {
        return issuedOn.plusMonths(validMonths);
    }

    private Ending ending(Held it) {
        return new Ending(
                it.staffNo(),
                it.name(),
                it.team(),
                it.code(),
                it.level(),
                it.issuedOn(),
                endsOn(it.issuedOn()),
                it.suspendedOn(),
                it.leaders());
    }
}
