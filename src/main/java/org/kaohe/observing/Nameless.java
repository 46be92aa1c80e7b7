package org.kaohe.observing;

import java.util.Set;
import org.kaohe.core.observation.Observation;
import org.kaohe.core.people.Access;
import org.kaohe.core.people.Role;
import org.kaohe.observing.Version.Ended;

/**
 * Leaves out who recorded an observation: of what people read about themselves, and of what colleagues said about anybody.
 * HR and auditors read the names.
 */
final class Nameless {

    private static final Set<Role> OFFICE = Set.of(Role.HR_EDITOR, Role.HR_APPROVER, Role.AUDITOR);

    private final Access reader;
    private final boolean office;

    Nameless(Access reader) {
        this.reader = reader;
        this.office = reader.roles().stream().anyMatch(OFFICE::contains);
    }

    Chain of(Chain chain) {
        return hides(chain.latest().observation())
                ? new Chain(
                        nameless(chain.latest()),
                        chain.earlier().stream().map(Nameless::nameless).toList())
                : chain;
    }

    private boolean hides(Observation it) {
        boolean own = reader.staffNo().filter(it.staffNo()::equals).isPresent();
        return !office && (own || it.source().equals(Observation.PEER));
    }

    private static Version nameless(Version version) {
        return new Version(version.observation().nameless(), version.ended().map(Nameless::nameless));
    }

    private static Ended nameless(Ended ended) {
        return new Ended(ended.successor(), ended.reason(), Observation.NAMELESS, ended.at());
    }
}
