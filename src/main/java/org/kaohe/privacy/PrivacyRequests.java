package org.kaohe.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.kaohe.core.people.StaffNo;

/** Port: requests about personal data, each change with its journal entry. */
public interface PrivacyRequests {

    /** Does the work in one transaction in which nobody else asks for the person. */
    <T> T alone(StaffNo person, Supplier<T> work);

    PrivacyRequest ask(StaffNo staffNo, PrivacyRequest.Kind kind, String said, LocalDate dueOn, String by, Instant at);

    Optional<PrivacyRequest> find(long id);

    /** Newest first, at most 200. */
    List<PrivacyRequest> of(StaffNo staffNo);

    /** Those that are open, the most urgent first; at most so many. */
    List<PrivacyRequest> open(int most);

    /** False when it was answered before. */
    boolean answer(PrivacyRequest request, boolean done, String answer, String by, Instant at);
}
