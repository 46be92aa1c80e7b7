package org.kaohe.policydesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.problem.Problem;
import org.kaohe.policybook.RulesFolder;

final class RulesDeskTest {

    private static final PolicyCode REGULATION = new PolicyCode("regulation");
    private static final PolicyCode CHECKLIST = new PolicyCode("conduct-checklist");

    @TempDir
    private Path root;

    private final ReadingBuilder builder = new ReadingBuilder();
    private RulesDesk desk;

    @BeforeEach
    void aDeskOverACopyOfTwoPolicies() throws IOException {
        for (String folder : new String[] {"library", "conduct-checklist", "regulation"}) {
            copy(Path.of("rules", folder), root.resolve(folder));
        }
        desk = new RulesDesk(new RulesFolder(root), builder);
        desk.refresh();
    }

    @Test
    void everyPolicyOfTheFolderIsServing() {
        assertThat(desk.all()).extracting(OnDesk::code).containsExactly(CHECKLIST, REGULATION);
        assertThat(desk.all()).allMatch(each -> each.serving().isPresent() && !each.isBroken());
    }

    @Test
    void anEditIsServedByTheNextQuestionForTheCurrentPolicy() throws IOException {
        assertThat(line()).isEqualByComparingTo("70");
        edit("regulation/figures.csv", ",70,", ",65,");
        desk.current(REGULATION);
        assertThat(line()).isEqualByComparingTo("65");
    }

    @Test
    void aSecondEditOfTheSameSizeWithinTheSameMomentIsServedToo() throws IOException {
        FileTime moment = FileTime.from(Instant.now());
        for (String value : new String[] {"61", "62", "63", "64"}) {
            edit("regulation/figures.csv", ",[0-9]+,house", "," + value + ",house");
            Files.setLastModifiedTime(root.resolve("regulation/figures.csv"), moment);
            desk.refresh();
            assertThat(line()).isEqualByComparingTo(value);
        }
    }

    @Test
    void aBrokenFolderKeepsTheLastSoundStateServingAndSaysWhereItIsBroken() throws IOException {
        edit("regulation/figures.csv", ",70,", ",seventy,");
        desk.refresh();
        OnDesk broken = desk.find(REGULATION).orElseThrow();
        assertThat(broken.isBroken()).isTrue();
        assertThat(broken.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.place().toString()).isEqualTo("regulation/figures.csv!D3"));
        assertThat(line()).isEqualByComparingTo("70");
        assertThat(desk.find(CHECKLIST).orElseThrow().isBroken()).isFalse();

        edit("regulation/figures.csv", ",seventy,", ",71,");
        desk.refresh();
        assertThat(desk.find(REGULATION).orElseThrow().problems()).isEmpty();
        assertThat(line()).isEqualByComparingTo("71");
    }

    @Test
    void onlyWhatChangedIsBuiltAgain() throws IOException {
        assertThat(builder.builds()).isEqualTo(2);
        desk.refresh();
        assertThat(builder.builds()).isEqualTo(2);
        edit("regulation/figures.csv", ",70,", ",65,");
        desk.refresh();
        assertThat(builder.builds()).isEqualTo(3);
        edit("library/weighted-score.drl", "加权总分", "加权合计");
        desk.refresh();
        assertThat(builder.builds()).isEqualTo(4);
        edit("library/zh.dsl", "等级不合格", "等级为不合格");
        desk.refresh();
        assertThat(builder.builds()).isEqualTo(6);
    }

    @Test
    void aLostFolderKeepsServingAndIsTakenUpAgainWhenItReturns() throws IOException {
        Files.move(root.resolve("regulation"), root.resolve(".away"));
        desk.refresh();
        assertThat(desk.find(REGULATION).orElseThrow().problems())
                .extracting(Problem::code)
                .containsExactly("policy.gone");
        assertThat(line()).isEqualByComparingTo("70");
        Files.move(root.resolve(".away"), root.resolve("regulation"));
        desk.refresh();
        assertThat(desk.find(REGULATION).orElseThrow().problems()).isEmpty();
    }

    @Test
    void aRulesFolderThatCannotBeReadIsAProblemAndNotTheEnd() throws IOException {
        Files.move(root.resolve("regulation"), root.resolveSibling("kept-" + root.getFileName()));
        var empty = new RulesDesk(new RulesFolder(root.resolve("nowhere")), builder);
        empty.refresh();
        assertThat(empty.all()).isEmpty();
        assertThat(empty.problems()).extracting(Problem::code).containsExactly("folder.unreadable");
    }

    @Test
    void readersDoNotWaitForACompile() throws Exception {
        var gate = new CountDownLatch(1);
        builder.waitFor(gate);
        int before = builder.builds();
        edit("regulation/figures.csv", ",70,", ",65,");
        var compiling = new Thread(desk::refresh);
        compiling.start();
        while (builder.builds() == before) {
            Thread.sleep(1);
        }
        assertThat(line()).isEqualByComparingTo("70");
        desk.refreshUnlessBusy();
        assertThat(line()).isEqualByComparingTo("70");
        gate.countDown();
        compiling.join();
        assertThat(line()).isEqualByComparingTo("65");
    }

    @Test
    void theCatalogueIsWhatThePoliciesInServiceDeclare() {
        var none = new MemoryVersions();
        var catalogue = new ServedCatalogue(desk, new PublishedPolicies(none, none));
        assertThat(catalogue.indicator("attitude")).hasValueSatisfying(indicator -> {
            assertThat(indicator.minimum()).isEqualByComparingTo("0");
            assertThat(indicator.maximum()).isEqualByComparingTo("100");
            assertThat(indicator.sources()).containsExactlyInAnyOrder("DAILY", "QUARTERLY");
        });
        assertThat(catalogue.item("A07")).hasValueSatisfying(item -> {
            assertThat(item.appliesTo()).isEqualTo("female");
            assertThat(item.sources()).containsExactly("INSPECTION");
        });
        assertThat(catalogue.indicator("A07")).isEmpty();
        assertThat(catalogue.item("attitude")).isEmpty();
    }

    @Test
    void aFolderThatWasNeverSoundOrIsGoneIsServedFromItsNewestVersion() throws IOException {
        var versions = new MemoryVersions();
        for (PolicyCode code : new PolicyCode[] {REGULATION, CHECKLIST}) {
            versions.publish(new RulesFolder(root).read(code).content().orElseThrow(), "2026");
        }
        edit("regulation/figures.csv", ",70,", ",seventy,");
        Files.move(root.resolve("conduct-checklist"), root.resolve(".away"));
        var published = new PublishedPolicies(versions, versions);
        desk = new RulesDesk(new RulesFolder(root), builder, published);
        desk.refresh();
        assertThat(desk.find(REGULATION).orElseThrow().isBroken()).isTrue();
        assertThat(line()).isEqualByComparingTo("70");
        assertThat(desk.find(CHECKLIST).orElseThrow().problems())
                .extracting(Problem::code)
                .containsExactly("policy.gone");
        assertThat(new ServedCatalogue(desk, published).item("A07")).isPresent();
    }

    private BigDecimal line() {
        return desk.find(REGULATION).flatMap(ReadingBuilder::policy).orElseThrow().figures().stream()
                .filter(figure -> figure.name().equals("mend_below"))
                .findFirst()
                .orElseThrow()
                .value();
    }

    private void edit(String file, String from, String to) throws IOException {
        Path path = root.resolve(file);
        String text = Files.readString(path);
        String edited = text.replaceFirst(from, to);
        assertThat(edited).isNotEqualTo(text);
        Files.writeString(path, edited);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }
}
