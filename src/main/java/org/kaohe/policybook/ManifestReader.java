package org.kaohe.policybook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kaohe.core.measure.Rounding;
import org.kaohe.core.policy.GradeLevel;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.policy.Text;
import org.kaohe.core.time.PeriodKind;
import org.kaohe.policybook.Manifest.Listed;
import org.kaohe.policybook.Manifest.TableEntry;

/**
 * Reads a {@code policy.yaml}; every key but {@code weights}, {@code impact_limits}, {@code publication}, {@code rules},
 * {@code uses} and {@code tables} is required.
 */
final class ManifestReader {

    private static final List<String> SHARED = List.of(".dsl", ".dslr", ".drl");
    private static final List<String> OWN = List.of(".dsl", ".dslr", ".drl", ".drl.xlsx", ".drl.csv");
    private static final List<String> TABLE = List.of(".csv");
    private static final List<String> TEMPLATE = List.of(".drt");
    private static final List<String> CASES = List.of(".yaml");

    private final PolicyCode code;

    private ManifestReader(PolicyCode code) {
        this.code = code;
    }

    static Optional<Manifest> read(PolicyCode code, byte[] bytes, Findings findings) {
        String file = code + "/" + Manifest.FILE;
        return Utf8.decode(file, bytes, findings)
                .flatMap(text -> YamlDocument.read(file, text, findings))
                .map(new ManifestReader(code)::manifest);
    }

    private Manifest manifest(YamlMap map) {
        map.require("code")
                .ifPresent(item -> item.text()
                        .filter(text -> !text.equals(code.value()))
                        .ifPresent(text -> item.wrong("policy.code", text, code)));
        var manifest = new Manifest(
                map.require("title").flatMap(this::bilingual),
                map.require("summary").flatMap(this::bilingual),
                map.require("source").flatMap(YamlItem::text),
                map.require("period").flatMap(this::period),
                texts(map.require("applies_to")),
                map.require("rounding").flatMap(this::rounding),
                grades(map.require("grades")),
                map.take("weights").flatMap(this::weightsTotal),
                map.take("impact_limits").flatMap(ImpactLimits::read),
                map.take("publication").flatMap(PublicationTerms::read),
                files(map.take("uses"), SHARED, true),
                tables(map.take("tables")),
                files(map.take("rules"), OWN, false),
                map.require("cases").flatMap(item -> file(item, CASES, false)));
        map.rejectOthers();
        return manifest;
    }

    private Optional<Text> bilingual(YamlItem item) {
        return item.map().flatMap(map -> {
            Optional<String> zh = map.require("zh").flatMap(YamlItem::text);
            Optional<String> en = map.require("en").flatMap(YamlItem::text);
            map.rejectOthers();
            return zh.flatMap(chinese -> en.map(english -> new Text(chinese, english)));
        });
    }

    /** Weights that do not add up to 100 are meant only with a reason. */
    private Optional<BigDecimal> weightsTotal(YamlItem item) {
        return item.map().flatMap(map -> {
            Optional<BigDecimal> total = map.require("total").flatMap(YamlItem::decimal);
            Optional<Text> why = map.require("why").flatMap(this::bilingual);
            map.rejectOthers();
            return why.flatMap(said -> total);
        });
    }

    private Optional<PeriodKind> period(YamlItem item) {
        return item.text().flatMap(text -> {
            for (PeriodKind kind : PeriodKind.values()) {
                if (kind.name().toLowerCase(Locale.ROOT).equals(text)) {
                    return Optional.of(kind);
                }
            }
            return item.wrong("policy.period", text);
        });
    }

    private Optional<Rounding> rounding(YamlItem item) {
        return item.map().flatMap(map -> {
            Optional<Integer> score = map.require("score").flatMap(each -> each.whole(0, 6));
            Optional<Integer> money = map.require("money").flatMap(each -> each.whole(0, 2));
            Optional<RoundingMode> mode = map.require("mode").flatMap(this::mode);
            map.rejectOthers();
            return score.flatMap(
                    ofScore -> money.flatMap(ofMoney -> mode.map(ofTie -> new Rounding(ofScore, ofMoney, ofTie))));
        });
    }

    private Optional<RoundingMode> mode(YamlItem item) {
        return item.text().flatMap(text -> switch (text) {
            case "half-up" -> Optional.of(RoundingMode.HALF_UP);
            case "half-even" -> Optional.of(RoundingMode.HALF_EVEN);
            case "half-down" -> Optional.of(RoundingMode.HALF_DOWN);
            case "up" -> Optional.of(RoundingMode.UP);
            case "down" -> Optional.of(RoundingMode.DOWN);
            default -> item.wrong("policy.rounding-mode", text);
        });
    }

    private List<GradeLevel> grades(Optional<YamlItem> list) {
        List<GradeLevel> grades = new ArrayList<>();
        list.map(YamlItem::list)
                .orElse(List.of())
                .forEach(item -> item.map().ifPresent(map -> {
                    Optional<String> name = map.require("name").flatMap(YamlItem::text);
                    Optional<String> english = map.require("en").flatMap(YamlItem::text);
                    boolean failing =
                            map.take("failing").flatMap(YamlItem::flag).orElse(false);
                    map.rejectOthers();
                    if (name.isEmpty() || english.isEmpty()) {
                        return;
                    }
                    if (grades.stream().anyMatch(each -> each.name().equals(name.get()))) {
                        item.wrong("policy.grade.duplicate", name.get());
                    }
                    if (!failing && grades.stream().anyMatch(GradeLevel::failing)) {
                        item.wrong("policy.grade.order", name.get());
                    }
                    grades.add(new GradeLevel(name.get(), english.get(), failing));
                }));
        list.filter(item -> item.isList() && item.list().isEmpty())
                .ifPresent(item -> item.wrong("policy.list.empty", "grades"));
        return grades;
    }

    private static List<String> texts(Optional<YamlItem> list) {
        list.filter(item -> item.isList() && item.list().isEmpty())
                .ifPresent(item -> item.wrong("policy.list.empty", "applies_to"));
        return list.map(YamlItem::list).orElse(List.of()).stream()
                .flatMap(item -> item.text().stream())
                .toList();
    }

    private List<Listed> files(Optional<YamlItem> list, List<String> endings, boolean shared) {
        return list.map(YamlItem::list).orElse(List.of()).stream()
                .flatMap(item -> file(item, endings, shared).stream())
                .toList();
    }

    private List<TableEntry> tables(Optional<YamlItem> list) {
        return list.map(YamlItem::list).orElse(List.of()).stream()
                .flatMap(item -> item.map().stream())
                .flatMap(map -> table(map).stream())
                .toList();
    }

    private Optional<TableEntry> table(YamlMap map) {
        Optional<Listed> file = map.require("file").flatMap(item -> file(item, TABLE, false));
        Optional<YamlItem> as = map.take("as");
        Optional<YamlItem> template = map.take("template");
        map.rejectOthers();
        if (as.isEmpty() && template.isEmpty()) {
            map.item().wrong("policy.table.idle");
        }
        Optional<TableKind> kind = as.flatMap(item ->
                item.text().flatMap(text -> TableKind.of(text).or(() -> item.wrong("policy.table.kind", text))));
        Optional<Listed> pattern = template.flatMap(
                item -> file(item, TEMPLATE, item.text().orElse("").startsWith(Manifest.LIBRARY)));
        return file.map(path -> new TableEntry(path, kind, pattern));
    }

    /** A file of the policy's own folder is named without a folder, a shared one as {@code library/name}. */
    private Optional<Listed> file(YamlItem item, List<String> endings, boolean shared) {
        return item.text().flatMap(text -> {
            String prefix = shared ? Manifest.LIBRARY + "/" : "";
            String name = text.startsWith(prefix) ? text.substring(prefix.length()) : "";
            boolean known = FileNames.isSafe(name)
                    && endings.stream().anyMatch(ending -> name.endsWith(ending) && name.length() > ending.length());
            if (!known) {
                return item.wrong("policy.file.name", text, prefix + "*", String.join(" ", endings));
            }
            return Optional.of(new Listed(shared ? text : code + "/" + name, item.place()));
        });
    }
}
