package org.kaohe.core.notice;

import java.time.LocalDate;
import java.util.List;

/**
 * Something somebody is told. It leaves the house by mail and by webhook, so what it says is that something is there to be
 * read, never what: no name, no score, no reason.
 *
 * @param kind lower-case words joined by hyphens; its sentences stand in {@code org/kaohe/notices_{zh,en}.properties}
 * @param subject path below {@code /api/v1/} of what it is about
 * @param said what the sentence names, such as policy and period; a policy by its code, which its reader is shown as the title
 * @param until the day by which the recipient should act; null when nothing is asked of them
 */
public record Notice(Recipient to, String kind, String subject, List<String> said, LocalDate until) {
    public Notice {
        said = List.copyOf(said);
    }
}
