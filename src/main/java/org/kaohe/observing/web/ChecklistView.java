package org.kaohe.observing.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kaohe.core.people.TeamNames;
import org.kaohe.core.policy.ItemSpec;
import org.kaohe.core.policy.SourceSpec;
import org.kaohe.observing.Inspections.Sheet;
import org.kaohe.observing.Photo;
import org.kaohe.pages.Frame;
import org.kaohe.pages.Posts;

/**
 * A checklist for one person, section by section; what failed lately comes first.
 *
 * @param inspection the name of this inspection, unless the browser keeps a draft with another
 */
record ChecklistView(
        String inspection,
        String policy,
        String title,
        Integer version,
        String staffNo,
        String name,
        String team,
        String post,
        String day,
        String today,
        List<Source> sources,
        List<Section> sections,
        int items,
        int others) {

    /** Who observes. */
    record Source(String code, String name) {}

    /** Items under one heading; {@code lately} for those that failed at the last inspection. */
    record Section(String title, boolean lately, List<Item> items) {}

    /** @param failedOn null unless it failed at the last inspection */
    record Item(String code, String text, String severity, String failedOn) {}

    static ChecklistView of(Sheet sheet, TeamNames teams, String today, Frame frame) {
        var policy = sheet.policy().policy();
        var person = sheet.person();
        return new ChecklistView(
                UUID.randomUUID().toString(),
                policy.code().value(),
                policy.title().in(frame.locale()),
                sheet.policy().version().orElse(null),
                person.staffNo().value(),
                person.name(),
                teams.of(person.team()),
                Posts.name(person.post(), frame.locale()),
                sheet.day().toString(),
                today,
                policy.sources().stream().map(each -> source(each, frame)).toList(),
                sections(sheet),
                sheet.items().size(),
                sheet.others());
    }

    public FailureReason[] reasons() {
        return FailureReason.values();
    }

    /** Of one item. */
    public int mostPhotos() {
        return Photo.MOST;
    }

    private static Source source(SourceSpec it, Frame frame) {
        return new Source(it.code(), it.name().in(frame.locale()));
    }

    private static List<Section> sections(Sheet sheet) {
        List<Item> lately = new ArrayList<>();
        Map<String, List<Item>> byTitle = new LinkedHashMap<>();
        for (ItemSpec each : sheet.items()) {
            var failedOn = sheet.failed().get(each.code());
            var item =
                    new Item(each.code(), each.text(), each.severity(), failedOn == null ? null : failedOn.toString());
            if (failedOn == null) {
                byTitle.computeIfAbsent(each.section(), title -> new ArrayList<>())
                        .add(item);
            } else {
                lately.add(item);
            }
        }
        List<Section> sections = new ArrayList<>();
        if (!lately.isEmpty()) {
            sections.add(new Section("", true, lately));
        }
        byTitle.forEach((title, items) -> sections.add(new Section(title, false, items)));
        return sections;
    }
}
