package org.kaohe.policybook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.policy.PolicyContent;
import org.kaohe.policybook.RulesFolder.Taken;

final class RulesFolderTest {

    private static final PolicyCode REGULATION = new PolicyCode("regulation");

    @TempDir
    private Path root;

    private RulesFolder folder;

    @BeforeEach
    void aRulesFolderWithOnePolicy() throws IOException {
        PolicyFiles.write(root, PolicyFiles.regulation().content());
        folder = new RulesFolder(root);
    }

    @Test
    void aPolicyIsItsOwnFilesAndTheLibraryFilesItUses() throws IOException {
        Files.writeString(root.resolve("library/unused.drl"), "");
        PolicyContent content = folder.read(REGULATION).content().orElseThrow();
        assertThat(content.files()).containsKeys("regulation/grades.csv", "library/zh.dsl", "library/grade-bands.drt");
        assertThat(content.files()).doesNotContainKeys("library/unused.drl", "library/en.dsl");
        assertThat(content).isEqualTo(PolicyFiles.regulation().content());
    }

    @Test
    void libraryAndWholePersonAreNoPoliciesAndOddFoldersAreTold() throws IOException {
        Files.createDirectories(root.resolve("whole-person"));
        Files.createDirectories(root.resolve(".git"));
        Files.createDirectories(root.resolve("My Policy"));
        Files.createDirectories(root.resolve("half-done"));
        assertThat(folder.policies()).containsExactly(REGULATION);
        assertThat(folder.strays())
                .extracting(PolicyFiles::line)
                .containsExactly("My Policy folder.name", "half-done folder.no-policy");
    }

    @Test
    void whatEditorsLeaveBehindIsNotPartOfAPolicy() throws IOException {
        for (String name : new String[] {"~$grades.csv", ".grades.csv.swp", ".~lock.grades.csv#", "grades.csv~"}) {
            Files.writeString(root.resolve("regulation").resolve(name), "x");
        }
        assertThat(folder.read(REGULATION).content())
                .contains(PolicyFiles.regulation().content());
    }

    @Test
    void filesWithUnsafeNamesSubFoldersAndLargeFilesAreRefused() throws IOException {
        Files.writeString(root.resolve("regulation/等级.csv"), "x");
        Files.createDirectories(root.resolve("regulation/old"));
        Files.write(root.resolve("regulation/big.csv"), new byte[Limits.FILE_BYTES + 1]);
        Taken taken = folder.read(REGULATION);
        assertThat(taken.content()).isEmpty();
        assertThat(taken.problems())
                .extracting(PolicyFiles::line)
                .containsExactlyInAnyOrder(
                        "regulation/等级.csv file.name",
                        "regulation/old folder.nested",
                        "regulation/big.csv file.too-large");
    }

    @Test
    void aLinkOutOfTheFolderIsRefused() throws IOException {
        Path secret = Files.createTempFile("secret", ".csv");
        Files.createSymbolicLink(root.resolve("regulation/link.csv"), secret);
        assertThat(folder.read(REGULATION).problems())
                .extracting(PolicyFiles::line)
                .containsExactly("regulation/link.csv file.link");
        Files.delete(secret);
    }

    @Test
    void aChangeAnAdditionAndARemovalEachChangeTheFingerprint() throws IOException {
        Fingerprint first = folder.fingerprint(REGULATION);
        assertThat(folder.fingerprint(REGULATION).matches(first)).isTrue();
        Files.writeString(root.resolve("regulation/grades.csv"), "grade\n");
        Fingerprint changed = folder.fingerprint(REGULATION);
        assertThat(changed.matches(first)).isFalse();
        Files.delete(root.resolve("library/zh.dsl"));
        Fingerprint removed = folder.fingerprint(REGULATION);
        assertThat(removed.matches(changed)).isFalse();
        Files.writeString(root.resolve("regulation/new.csv"), "");
        assertThat(folder.fingerprint(REGULATION).matches(removed)).isFalse();
    }

    @Test
    void freshFilesAreNotTrustedToShowAWriteByTheirFingerprint() {
        assertThat(folder.fingerprint(REGULATION).isSettled()).isFalse();
    }

    @Test
    void aPolicyWrittenToWhileItIsReadIsNeverHalfOldAndHalfNew() throws Exception {
        Path indicators = root.resolve("regulation/indicators.csv");
        Path sources = root.resolve("regulation/sources.csv");
        var stop = new AtomicBoolean();
        var writer = new Thread(() -> {
            for (int n = 0; !stop.get(); n++) {
                try {
                    Files.writeString(indicators, "n%06d".formatted(n));
                    Files.writeString(sources, "n%06d".formatted(n));
                    Thread.sleep(1);
                } catch (IOException | InterruptedException e) {
                    return;
                }
            }
        });
        writer.start();
        for (int i = 0; i < 200; i++) {
            Taken taken = folder.read(REGULATION);
            assertThat(taken.content().isPresent())
                    .isNotEqualTo(!taken.problems().isEmpty());
        }
        stop.set(true);
        writer.join();
        PolicyContent quiet = folder.read(REGULATION).content().orElseThrow();
        assertThat(quiet.text("regulation/indicators.csv")).isEqualTo(quiet.text("regulation/sources.csv"));
    }
}
