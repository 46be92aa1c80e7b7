package org.kaohe.policydesk;

import java.util.List;
import java.util.Optional;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.policy.PolicyContent;
import org.kaohe.core.problem.Problem;
import org.kaohe.policybook.SourceFigures;

/** What the version says that begins last, for whoever asks what a draft changes. */
@FunctionalInterface
public interface Newest {

    /** Where no versions are known. */
    Newest NONE = policy -> Optional.empty();

    /** Empty while nothing is published. */
    Optional<PolicyContent> of(PolicyCode policy);

    /** Figures that still claim to be the source's and are not any more. */
    default List<Problem> outdated(PolicyContent draft) {
        return of(draft.code())
                .map(before -> SourceFigures.changed(before, draft))
                .orElse(List.of());
    }
}
