package org.kaohe.observing.web;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kaohe.core.observation.Catalogue;
import org.kaohe.core.observation.Observation;
import org.kaohe.core.observation.Photographed;
import org.kaohe.core.observation.Reading;
import org.kaohe.core.people.Members;
import org.kaohe.core.people.Scope;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.policy.CodeNames;
import org.kaohe.core.policy.DeclaredPolicies;
import org.kaohe.core.time.Period;
import org.kaohe.core.time.PeriodKind;
import org.kaohe.observing.Version;
import org.kaohe.pages.Moments;

/** Observations as people read them: names instead of codes. */
@Singleton
class ObservationLines {

    private final Members members;
    private final DeclaredPolicies policies;
    private final Catalogue catalogue;
    private final Photographed photos;
    private final Clock clock;

    ObservationLines(
            Members members, DeclaredPolicies policies, Catalogue catalogue, Photographed photos, Clock clock) {
        this.members = members;
        this.policies = policies;
        this.catalogue = catalogue;
        this.photos = photos;
        this.clock = clock;
    }

    /** One version; of {@code value}, {@code outcome} and the ratio one is there. */
    record Line(
            long id,
            String staffNo,
            String name,
            String day,
            String code,
            String subject,
            String source,
            String value,
            Reading.Result outcome,
            String numerator,
            String denominator,
            String note,
            String evidence,
            int photos,
            String observer,
            String recordedAt,
            ObservationView.State state,
            String endedAt,
            String endedBy,
            String reason) {}

    boolean isItem(String code) {
        return catalogue.item(code).isPresent();
    }

    List<Line> of(List<Version> versions, Locale language) {
        var names = new CodeNames(
                policies.on(LocalDate.now(clock)).stream()
                        .map(DeclaredPolicies.Declared::policy)
                        .toList(),
                language);
        Map<StaffNo, String> people = people(versions);
        Map<Long, Integer> taken =
                photos.count(versions.stream().map(Version::observation).toList());
        return versions.stream().map(each -> line(each, names, people, taken)).toList();
    }

    private Line line(Version it, CodeNames names, Map<StaffNo, String> people, Map<Long, Integer> taken) {
        Observation seen = it.observation();
        String code = seen.subject().code();
        Reading reading = seen.reading();
        var ended = it.ended();
        return new Line(
                seen.id(),
                seen.staffNo().value(),
                people.getOrDefault(seen.staffNo(), seen.staffNo().value()),
                seen.observedOn().toString(),
                code,
                names.of(code),
                names.of(seen.source()),
                reading instanceof Reading.Marked marked ? marked.value().toPlainString() : null,
                reading instanceof Reading.Checked checked ? checked.result() : null,
                reading instanceof Reading.Ratio ratio ? ratio.numerator().toPlainString() : null,
                reading instanceof Reading.Ratio ratio ? ratio.denominator().toPlainString() : null,
                seen.note(),
                seen.evidence(),
                taken.getOrDefault(seen.versionOf(), 0),
                seen.observer(),
                minute(seen.recordedAt()),
                it.holds()
                        ? ObservationView.State.CURRENT
                        : it.withdrawn() ? ObservationView.State.WITHDRAWN : ObservationView.State.CORRECTED,
                ended.map(each -> minute(each.at())).orElse(""),
                ended.map(Version.Ended::account).orElse(""),
                ended.map(Version.Ended::reason).orElse(""));
    }

    private Map<StaffNo, String> people(List<Version> versions) {
        Map<StaffNo, String> names = new HashMap<>();
        Map<Period, Set<StaffNo>> byYear = versions.stream()
                .map(Version::observation)
                .collect(Collectors.groupingBy(
                        each -> Period.of(PeriodKind.YEAR, each.observedOn()),
                        Collectors.mapping(Observation::staffNo, Collectors.toSet())));
        byYear.forEach((year, staff) ->
                members.in(year, new Scope.People(staff)).forEach(each -> names.put(each.staffNo(), each.name())));
        return names;
    }

    private String minute(Instant at) {
        return Moments.MINUTE.withZone(clock.getZone()).format(at);
    }
}
