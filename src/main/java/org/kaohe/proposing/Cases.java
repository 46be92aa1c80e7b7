package org.kaohe.proposing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kaohe.core.page.Page;

/** Port: cases as they are stored. Every change is journalled in its transaction. */
public interface Cases {

    /** Empty when the person has one under the same policy that is not over. */
    Optional<Long> open(CaseOpening opening, String reason, String by, Instant at);

    Optional<PersonalCase> find(long id);

    Evidence evidence(long id);

    /** The most urgent first, without the caller's own. */
    Page<PersonalCase> search(CaseQuery query, Caller caller);

    /** Adds the step, unless another one came first. */
    Effect take(PersonalCase it, CaseStep step, String by, Instant at, Owner next, LocalDate dueOn);

    Effect assign(PersonalCase it, Owner owner, LocalDate dueOn, String by);

    List<Document> documents(long id);

    /** Empty when the case has as many as it may have. */
    Optional<Long> add(PersonalCase it, Document document, byte[] content);

    Optional<byte[]> content(long id, long document);
}
