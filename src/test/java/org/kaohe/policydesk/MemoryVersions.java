package org.kaohe.policydesk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.policy.PolicyContent;
import org.kaohe.core.policy.PolicyContents;
import org.kaohe.core.time.Period;

/** Published versions and their contents in memory. */
final class MemoryVersions implements Versions, PolicyContents {

    private static final Step STEP = new Step("somebody", Instant.EPOCH, "test");

    private final List<PolicyVersion> versions = new ArrayList<>();
    private final Map<String, PolicyContent> contents = new HashMap<>();

    void publish(PolicyContent content, String from) {
        keep(content, Instant.EPOCH);
        int number = of(content.code()).versions().size() + 1;
        versions.add(version(content.code(), number, content.hash(), from));
    }

    static PolicyVersion version(PolicyCode code, int number, String hash, String from) {
        var submission = new Submission(
                number,
                code,
                hash,
                null,
                Submission.State.PUBLISHED,
                List.of("author"),
                STEP,
                new TreeMap<>(),
                null,
                STEP,
                null);
        var adoption = new Adoption(LocalDate.EPOCH, LocalDate.EPOCH, "test");
        return new PolicyVersion(code, number, submission, Period.parse(from).orElseThrow(), false, STEP, adoption);
    }

    @Override
    public VersionHistory of(PolicyCode policy) {
        return new VersionHistory(
                versions.stream().filter(each -> each.policy().equals(policy)).toList());
    }

    @Override
    public List<Published> published() {
        return versions.stream()
                .map(each -> new Published(each.policy(), each.contentHash()))
                .toList();
    }

    @Override
    public Optional<PolicyContent> find(PolicyCode policy, String hash) {
        return Optional.ofNullable(contents.get(hash));
    }

    @Override
    public void keep(PolicyContent content, Instant at) {
        contents.put(content.hash(), content);
    }
}
