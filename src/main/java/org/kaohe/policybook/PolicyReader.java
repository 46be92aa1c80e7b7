package org.kaohe.policybook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kaohe.core.policy.Policy;
import org.kaohe.core.policy.PolicyContent;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.policybook.Manifest.Listed;
import org.kaohe.policybook.Manifest.TableEntry;

/**
 * Reads a policy folder strictly: what nobody declared or expects is a problem, and all problems are told at once.
 * Rules are not compiled here.
 */
public final class PolicyReader {

    private final PolicyContent content;
    private final Findings findings = new Findings();
    private final Declarations declared = new Declarations();
    private final Map<String, Optional<TemplateHeader>> templates = new HashMap<>();
    private final List<RuleTable> ruleTables = new ArrayList<>();
    private final List<CheckedTable> tables = new ArrayList<>();

    private PolicyReader(PolicyContent content) {
        this.content = content;
    }

    /** Never throws for what the content holds. */
    public static Reading read(PolicyContent content) {
        var reader = new PolicyReader(content);
        Optional<PolicyBook> book = reader.book();
        List<Problem> problems = InOrder.of(reader.findings.all());
        return new Reading(reader.findings.hasErrors() ? Optional.empty() : book, problems);
    }

    private Optional<PolicyBook> book() {
        String path = content.code() + "/" + Manifest.FILE;
        byte[] bytes = content.files().get(path);
        if (bytes == null) {
            findings.error("policy.absent", Place.file(path), content.code());
            return Optional.empty();
        }
        return ManifestReader.read(content.code(), bytes, findings).flatMap(this::book);
    }

    private Optional<PolicyBook> book(Manifest manifest) {
        checkFiles(manifest);
        manifest.tables().forEach(this::readTable);
        declared.checkSeverities();
        tables.forEach(table -> TableChecks.run(table, manifest.grades(), findings));
        checkRules(manifest);
        if (!findings.hasErrors()) {
            // a lost row would spoil the total
            TableChecks.weights(declared.indicators, manifest.weightsTotal(), content.code(), findings);
            TableChecks.parts(tables, declared.figure("peer_share"), findings);
        }
        Optional<Policy> policy = policy(manifest);
        List<RuleFile> sentences = texts(manifest, ".dslr");
        List<RuleFile> dictionaries = texts(manifest, ".dsl");
        List<RuleFile> drl = texts(manifest, ".drl");
        List<String> decisionTables = present(manifest)
                .filter(file -> file.endsWith(".drl.xlsx") || file.endsWith(".drl.csv") && isText(file))
                .toList();
        List<Table> all = tables.stream().map(CheckedTable::table).toList();
        return policy.map(
                each -> new PolicyBook(content, each, all, ruleTables, sentences, dictionaries, drl, decisionTables));
    }

    private Optional<Policy> policy(Manifest manifest) {
        if (manifest.title().isEmpty()
                || manifest.summary().isEmpty()
                || manifest.source().isEmpty()
                || manifest.period().isEmpty()
                || manifest.rounding().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Policy(
                content.code(),
                manifest.title().get(),
                manifest.summary().get(),
                manifest.source().get(),
                manifest.period().get(),
                manifest.appliesTo(),
                manifest.rounding().get(),
                manifest.grades(),
                declared.sources,
                declared.indicators,
                declared.items,
                declared.figures));
    }

    /** Every declared file exists, once; every file in the folder is declared. */
    private void checkFiles(Manifest manifest) {
        Set<String> known = new HashSet<>(Set.of(content.code() + "/" + Manifest.FILE));
        for (Listed file : manifest.files()) {
            if (!known.add(file.path())) {
                findings.error("policy.file.twice", file.place(), file.path());
            }
        }
        manifest.templates().forEach(template -> known.add(template.path()));
        List<Listed> all = new ArrayList<>(manifest.files());
        all.addAll(manifest.templates());
        for (Listed file : all) {
            if (!content.files().containsKey(file.path())) {
                findings.error("policy.file.absent", file.place(), file.path());
            }
        }
        content.files().keySet().stream()
                .filter(path -> !known.contains(path))
                .forEach(path -> findings.error("policy.file.undeclared", Place.file(path), path));
    }

    private void readTable(TableEntry entry) {
        Optional<TemplateHeader> template =
                entry.template().flatMap(file -> templates.computeIfAbsent(file.path(), this::template));
        if (!content.files().containsKey(entry.file().path())
                || (entry.as().isEmpty() && entry.template().isEmpty())) {
            return;
        }
        TableReader.read(content, entry.file().path(), findings).ifPresent(table -> {
            // Without its template a table's columns cannot be judged; the template's own problem is told already.
            if (entry.template().isPresent() && template.isEmpty()) {
                return;
            }
            CheckedTable checked = CheckedTable.check(table, entry.as(), template, findings);
            tables.add(checked);
            entry.as().ifPresent(kind -> declared.add(kind, checked));
            template.ifPresent(header -> ruleTables.add(new RuleTable(table, header.file(), header.columns())));
        });
    }

    private Optional<TemplateHeader> template(String path) {
        return Optional.ofNullable(content.files().get(path))
                .flatMap(bytes -> Utf8.decode(path, bytes, findings))
                .flatMap(text -> TemplateHeader.read(new RuleFile(path, text), findings));
    }

    /** A policy without any rule decides nothing, and sentences need a dictionary. */
    private void checkRules(Manifest manifest) {
        List<String> files = manifest.files().stream().map(Listed::path).toList();
        boolean rules =
                manifest.tables().stream().anyMatch(table -> table.template().isPresent())
                        || files.stream().anyMatch(file -> file.endsWith(".dslr") || file.contains(".drl"));
        if (!rules) {
            findings.error("policy.no-rules", Place.file(content.code() + "/" + Manifest.FILE));
        }
        if (files.stream().noneMatch(file -> file.endsWith(".dsl"))) {
            files.stream()
                    .filter(file -> file.endsWith(".dslr"))
                    .forEach(file -> findings.error("policy.no-dictionary", Place.file(file), file));
        }
    }

    private List<RuleFile> texts(Manifest manifest, String ending) {
        return present(manifest)
                .filter(path -> path.endsWith(ending))
                .flatMap(
                        path -> Utf8.decode(path, content.files().get(path), findings)
                                .map(text -> new RuleFile(path, text))
                                .stream())
                .toList();
    }

    private boolean isText(String path) {
        return Utf8.decode(path, content.files().get(path), findings).isPresent();
    }

    private Stream<String> present(Manifest manifest) {
        return manifest.files().stream()
                .map(Listed::path)
                .filter(path -> content.files().containsKey(path))
                .distinct();
    }
}
