package org.kaohe.core.policy;

/**
 * A checklist item.
 *
 * @param appliesTo {@code all}, {@code female}, a post or a track
 * @param subject {@code person}, {@code store} or {@code premises}
 */
public record ItemSpec(
        String code,
        String sourceNo,
        String section,
        String subsection,
        String text,
        String appliesTo,
        String subject,
        String severity,
        Basis basis,
        String file,
        int row) {}
