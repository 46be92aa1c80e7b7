package org.kaohe.policybook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kaohe.core.decision.Dossier;
import org.kaohe.core.policy.Policy;
import org.kaohe.core.policy.PolicyContent;
import org.kaohe.core.problem.Problem;

/**
 * The cases of a policy: examples that HR reads, and that are run before a policy is used. The format is told in
 * {@code rules/README.md}.
 *
 * @param base what every case begins with: usually somebody of whom all evidence is there
 * @param examples the sound ones, in the order of the file
 */
public record CaseFile(Dossier base, List<Example> examples, List<Problem> problems) {

    public CaseFile {
        examples = List.copyOf(examples);
        problems = List.copyOf(problems);
    }

    /** The cases the policy's own folder declares; a policy without one is told by {@link PolicyReader}. */
    public static CaseFile of(PolicyContent content, Policy policy) {
        var unheard = new Findings(); // what is wrong with the manifest was told when the book was read
        byte[] yaml = content.files().get(content.code() + "/" + Manifest.FILE);
        Optional<String> path = ManifestReader.read(content.code(), yaml, unheard)
                .flatMap(Manifest::cases)
                .map(Manifest.Listed::path)
                .filter(file -> content.files().containsKey(file));
        return path.map(file -> read(file, content.files().get(file), policy))
                .orElse(new CaseFile(GivenReader.of(policy).dossier(), List.of(), List.of()));
    }

    /** @param file name told in problems */
    public static CaseFile read(String file, byte[] bytes, Policy policy) {
        var findings = new Findings();
        return Utf8.decode(file, bytes, findings)
                .flatMap(text -> YamlDocument.read(file, text, findings))
                .map(map -> cases(map, policy, findings))
                .orElse(new CaseFile(GivenReader.of(policy).dossier(), List.of(), InOrder.of(findings.all())));
    }

    private static CaseFile cases(YamlMap map, Policy policy, Findings findings) {
        var base = map.take("base")
                .flatMap(YamlItem::map)
                .map(each -> GivenReader.of(policy).with(each))
                .orElse(GivenReader.of(policy));
        List<Example> examples = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (YamlItem item : map.require("cases").map(YamlItem::list).orElse(List.of())) {
            item.map().flatMap(each -> example(each, base, policy, names)).ifPresent(examples::add);
        }
        map.rejectOthers();
        return new CaseFile(base.dossier(), examples, InOrder.of(findings.all()));
    }

    private static Optional<Example> example(YamlMap map, GivenReader base, Policy policy, Set<String> names) {
        Findings findings = map.item().findings();
        int before = findings.size();
        Optional<YamlItem> title = map.require("name");
        Optional<String> name = title.flatMap(YamlItem::text);
        name.filter(each -> !names.add(each)).ifPresent(each -> title.get().wrong("case.name.duplicate", each));
        Expectation expected = map.take("expect")
                .flatMap(YamlItem::map)
                .map(each -> ExpectationReader.read(each, policy))
                .orElse(Expectation.NOTHING);
        GivenReader given = base.with(map);
        return findings.size() > before
                ? Optional.empty()
                : name.map(each -> new Example(each, given.dossier(), expected, map.place()));
    }
}
