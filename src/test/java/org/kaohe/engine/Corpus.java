package org.kaohe.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.kaohe.core.policy.PolicyContent;

/** The files under {@code src/test/resources/corpus} and the copies of a shipped policy they are put into. */
final class Corpus {

    static final Path ROOT = Path.of("src/test/resources/corpus");

    private static final String POLICY = "regulation";
    private static final String MANIFEST = POLICY + "/policy.yaml";
    private static final String TABLE_HEADER = "code,points,count,open,text,basis,clause,why\n";
    private static final String ENGLISH = "library/en.dsl";
    private static final String HONEST_TEMPLATE = """
            template header
            code: String
            points: BigDecimal
            count: Long
            open: Boolean
            text: String

            template "row"
            rule "hostile @{code}"
            agenda-group "measure"
            when
                Mark( count >= @{count} )
                Person( counts == @{open} )
            then
                outcome.derive( @{code}, @{points} );
                outcome.note( "@{text}" );
            end
            end template
            """;
    private static final String HONEST_SENTENCES = """
            规则 "hostile"
            阶段 后果
            当
                恶意条件
            则
                恶意动作
            结束
            """;

    /**
     * A hostile file.
     *
     * @param code the problem it is refused or stopped with; a dash when it is let through because it is only data
     * @param place where the problem stands
     * @param compiles whether it is Java that Drools would compile, so that the second layer has to refuse it
     */
    record Attempt(String file, String code, String place, boolean compiles) {
        boolean harmless() {
            return code.equals("-");
        }

        String text() {
            return Corpus.text(file);
        }

        String sentence() {
            return Corpus.sentence(file);
        }
    }

    /**
     * An honest file.
     *
     * @param full the number it derives for somebody of whom everything is known; empty when it stays silent
     * @param bare likewise for somebody of whom nothing is known
     */
    record Honest(String file, List<BigDecimal> full, List<BigDecimal> bare) {
        String sentence() {
            return Corpus.sentence(file);
        }
    }

    private Corpus() {}

    /** The index of the hostile files, which has to list exactly those that are there. */
    static List<Attempt> attempts() {
        List<Attempt> attempts = text("hostile/hostile.csv")
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(cells -> new Attempt("hostile/" + cells[0], cells[1], cells[2], cells[3].equals("gate")))
                .toList();
        assertThat(attempts).extracting(Attempt::file).containsExactlyInAnyOrderElementsOf(files("hostile"));
        return attempts;
    }

    /** The index of the honest files, which has to list exactly those that are there. */
    static List<Honest> honest() {
        List<Honest> honest = text("honest/honest.csv")
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(cells -> new Honest("honest/" + cells[0], number(cells[1]), number(cells[2])))
                .toList();
        assertThat(honest).extracting(Honest::file).containsExactlyInAnyOrderElementsOf(files("honest"));
        return honest;
    }

    private static List<BigDecimal> number(String cell) {
        return cell.equals("-") ? List.of() : List.of(new BigDecimal(cell));
    }

    /** {@code rules/then/a-file-is-made.drl}: a file is made. */
    private static String sentence(String file) {
        String name = Path.of(file).getFileName().toString();
        return name.substring(0, name.indexOf('.')).replace('-', ' ');
    }

    /** @param path below {@link #ROOT}; its first folders say how the file enters the policy */
    static PolicyContent policyWith(String path) {
        String text = text(path);
        return switch (Path.of(path).getName(1).toString()) {
            case "rules", "running" -> with(List.of("hostile.drl"), "", Map.of("hostile.drl", bytes(text)));
            case "sentences" -> with(List.of("hostile.dslr"), "", Map.of("hostile.dslr", bytes(text)));
            case "english" -> english(with(List.of("english.dslr"), "", Map.of("english.dslr", bytes(text))));
            case "dictionaries" ->
                with(
                        List.of("hostile.dsl", "hostile.dslr"),
                        "",
                        Map.of("hostile.dsl", bytes(text), "hostile.dslr", bytes(HONEST_SENTENCES)));
            case "templates" -> template(text, TABLE_HEADER + "A,1,1,true,text,source,001,\n");
            case "cells" -> template(HONEST_TEMPLATE, text);
            case "decision-tables" -> with(List.of("hostile.drl.csv"), "", Map.of("hostile.drl.csv", bytes(text)));
            case "workbooks" -> workbook(Workbooks.of(text));
            case "policies" -> replaced(MANIFEST, bytes(text));
            case "cases" -> replaced(POLICY + "/cases.yaml", bytes(text));
            default -> throw new IllegalArgumentException(path);
        };
    }

    /** The same policy, which may also speak English. */
    private static PolicyContent english(PolicyContent content) {
        Map<String, byte[]> files = new TreeMap<>(content.files());
        String manifest = content.text(MANIFEST).replace("uses:\n", "uses:\n  - " + ENGLISH + "\n");
        files.put(MANIFEST, bytes(manifest));
        files.put(ENGLISH, read(Path.of("rules", ENGLISH)));
        return new PolicyContent(content.code(), files);
    }

    static PolicyContent workbook(byte[] bytes) {
        return with(List.of("hostile.drl.xlsx"), "", Map.of("hostile.drl.xlsx", bytes));
    }

    private static PolicyContent template(String template, String table) {
        return with(
                List.of(),
                "  - {file: hostile.csv, template: hostile.drt}\n",
                Map.of("hostile.drt", bytes(template), "hostile.csv", bytes(table)));
    }

    /** The shipped policy with these files in its folder, rule files and a table entry added to its manifest. */
    static PolicyContent with(List<String> rules, String tables, Map<String, byte[]> more) {
        PolicyContent content = ShippedPolicies.content(POLICY);
        Map<String, byte[]> files = new TreeMap<>(content.files());
        more.forEach((name, bytes) -> files.put(POLICY + "/" + name, bytes));
        String manifest = content.text(MANIFEST)
                .replace("rules: [consequences.dslr]", "rules: [consequences.dslr" + joined(rules) + "]")
                .replace("rules: [", tables + "rules: [");
        files.put(MANIFEST, bytes(manifest));
        return new PolicyContent(content.code(), files);
    }

    static PolicyContent replaced(String file, byte[] bytes) {
        PolicyContent content = ShippedPolicies.content(POLICY);
        Map<String, byte[]> files = new TreeMap<>(content.files());
        files.put(file, bytes);
        return new PolicyContent(content.code(), files);
    }

    private static String joined(List<String> names) {
        return String.join("", names.stream().map(name -> ", " + name).toList());
    }

    static String text(String path) {
        return new String(read(ROOT.resolve(path)), StandardCharsets.UTF_8);
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Paths below {@link #ROOT}, sorted. */
    static List<String> files(String folder) {
        try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> ROOT.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> !file.equals(folder + "/" + folder + ".csv"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
