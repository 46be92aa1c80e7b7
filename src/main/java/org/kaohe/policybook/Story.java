package org.kaohe.policybook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kaohe.core.decision.Dossier;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.policy.Policy;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.time.Period;

/**
 * One person over several policies and periods, as a file of {@code whole-person/} tells it: what is given each time and
 * what should come out. Earlier results, ranks and trainees' grades are not given: {@link WholePeople} takes them from
 * what came out before and from the other people.
 */
record Story(StaffNo staffNo, List<Chapter> chapters) {

    static final String FOLDER = "whole-person";

    private static final List<String> FOUND_OUT = List.of("period", "earlier", "standings", "trainees");

    /**
     * One appraisal of the person.
     *
     * @param example without what is only found out when all are told
     * @param mentors those whose first period was the one before
     */
    record Chapter(Policy policy, Example example, List<StaffNo> mentors) {
        Dossier dossier() {
            return example.dossier();
        }
    }

    /** Reads a file against the policies it names. */
    static Optional<Story> read(String file, byte[] bytes, Map<PolicyCode, Policy> policies, Findings findings) {
        int before = findings.size();
        return Utf8.decode(file, bytes, findings)
                .flatMap(text -> YamlDocument.read(file, text, findings))
                .flatMap(map -> new Reader(map, policies).story())
                .filter(story -> findings.size() == before);
    }

    /** Reads one file from top to bottom. */
    private static final class Reader {
        private final YamlMap map;
        private final Map<PolicyCode, Policy> policies;
        private final List<Chapter> chapters = new ArrayList<>();

        Reader(YamlMap map, Map<PolicyCode, Policy> policies) {
            this.map = map;
            this.policies = policies;
        }

        Optional<Story> story() {
            Optional<StaffNo> staffNo = map.require("staff_no").flatMap(Reader::staffNo);
            Optional<String> name = map.require("name").flatMap(YamlItem::text);
            PersonKeys person = map.take("person")
                    .flatMap(YamlItem::map)
                    .map(PersonKeys.DEFAULT::with)
                    .orElse(PersonKeys.DEFAULT);
            Optional<YamlMap> periods = map.require("periods").flatMap(YamlItem::map);
            map.rejectOthers();
            if (staffNo.isEmpty() || name.isEmpty() || periods.isEmpty()) {
                return Optional.empty();
            }
            periods.get()
                    .entries()
                    .forEach((period, policies) -> policies.map()
                            .ifPresent(each -> each.entries()
                                    .forEach((policy, given) -> given.map()
                                            .ifPresent(keys -> chapter(
                                                    new Head(staffNo.get(), name.get(), person, period, policy),
                                                    keys)))));
            return Optional.of(new Story(staffNo.get(), chapters));
        }

        /** What a chapter is about, as written. */
        private record Head(StaffNo staffNo, String name, PersonKeys person, String period, String policy) {}

        private void chapter(Head head, YamlMap keys) {
            Optional<Policy> policy =
                    PolicyCode.isValid(head.policy) ? known(new PolicyCode(head.policy)) : Optional.empty();
            if (policy.isEmpty()) {
                keys.item().wrong("story.policy", head.policy);
                return;
            }
            Optional<Period> period = Period.parse(head.period)
                    .filter(each -> each.kind() == policy.get().periodKind())
                    .or(() -> keys.item().wrong("case.period", head.period));
            period.ifPresent(each -> chapters.add(chapter(head, policy.get(), each, keys)));
        }

        private Optional<Policy> known(PolicyCode code) {
            return Optional.ofNullable(policies.get(code));
        }

        private static Chapter chapter(Head head, Policy policy, Period period, YamlMap keys) {
            FOUND_OUT.forEach(key -> keys.take(key).ifPresent(item -> item.wrong("story.found-out", key)));
            List<StaffNo> mentors = keys.take("mentors").stream()
                    .flatMap(item -> item.list().stream())
                    .flatMap(item -> staffNo(item).stream())
                    .toList();
            Expectation expected = keys.require("expect")
                    .flatMap(YamlItem::map)
                    .map(each -> ExpectationReader.read(each, policy))
                    .orElse(Expectation.NOTHING);
            GivenReader given = GivenReader.of(policy, head.person, period).with(keys);
            String title = head.name + "，" + period + " " + policy.title().zh();
            return new Chapter(
                    policy, new Example(title, given.dossier(head.staffNo), expected, keys.place()), mentors);
        }

        private static Optional<StaffNo> staffNo(YamlItem item) {
            return item.text()
                    .flatMap(text -> StaffNo.isValid(text)
                            ? Optional.of(new StaffNo(text))
                            : item.<StaffNo>wrong("story.staff-no", text));
        }
    }
}
