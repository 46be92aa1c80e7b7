package org.kaohe.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaohe.appraising.Audience;
import org.kaohe.appraising.Decision;
import org.kaohe.appraising.ReadDecisions;
import org.kaohe.appraising.Reader;
import org.kaohe.appraising.RunMode;
import org.kaohe.appraising.trace.FactsHash;
import org.kaohe.core.decision.Appraiser;
import org.kaohe.core.decision.Dossier;
import org.kaohe.core.decision.Dossier.Evidence;
import org.kaohe.core.decision.Verdict;
import org.kaohe.core.fact.Fact;
import org.kaohe.core.fact.Mark;
import org.kaohe.core.fact.Person;
import org.kaohe.core.fact.Trainee;
import org.kaohe.core.observation.Observation;
import org.kaohe.core.observation.Reading;
import org.kaohe.core.observation.Subject;
import org.kaohe.core.page.Page;
import org.kaohe.core.people.Scope;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.time.Period;
import org.kaohe.engine.Engine;
import org.kaohe.journal.Entries;
import org.kaohe.journal.Entry;
import org.kaohe.journal.Head;
import org.kaohe.journal.JournalQuery;
import org.kaohe.policybook.RulesFolder;
import org.kaohe.policydesk.Adoption;
import org.kaohe.policydesk.PolicyVersion;
import org.kaohe.policydesk.Step;
import org.kaohe.policydesk.Submission;
import org.kaohe.policydesk.VersionHistory;
import org.kaohe.policydesk.Versions;

/** A pack proves a decision without server and database, and nothing that was changed goes through. */
class PackCheckTest {

    private static final String ENGINE = "kaohe " + Engine.VERSION;
    private static final long ID = 7_000_001;
    private static final Instant DECIDED = Instant.parse("2026-10-08T03:00:00Z");
    private static final Appraiser REGULATION = new Engine()
            .build(new RulesFolder(Path.of("rules"))
                    .read(new PolicyCode("regulation"))
                    .content()
                    .orElseThrow())
            .appraiser()
            .orElseThrow();

    private final Map<Long, Observation> observations = new HashMap<>();

    @TempDir
    Path folder;

    @Test
    void anUntouchedPackComesOutTheSame() throws IOException {
        PackCheck.Report report = check(pack(Audience.AUDITOR));
        assertThat(report.difference()).isEmpty();
        assertThat(report.decisions()).isEqualTo(1);
    }

    @Test
    void theFirstChangeIsNamedWithWhatWasExpectedAndWhatIsThere() throws IOException {
        Map<String, byte[]> files = pack(Audience.AUDITOR);
        String decision = PackNames.decision(ID);
        String trace = PackNames.trace(ID);
        assertThat(fault(Zips.forged(files, decision, "\"良好\"", "\"优秀\"")))
                .isEqualTo("pack.differs [" + decision + ", grade, 良好, 优秀]");
        assertThat(fault(Zips.forged(files, trace, "Service attitude", "Service altitude")))
                .startsWith("pack.differs [" + trace + ", facts[");
        assertThat(fault(Zips.forged(files, trace, "\"value\" : 85", "\"value\" : 95")))
                .startsWith("pack.differs [" + trace)
                .contains("observations: sum");
        String grades = PackNames.files(REGULATION.content().hash()) + "regulation/grades.csv";
        assertThat(fault(Zips.forged(files, grades, "500", "5000"))).startsWith("pack.policy.hash");
        assertThat(fault(Zips.forged(files, PackNames.JOURNAL, "\"actor\":\"hr\"", "\"actor\":\"me\"")))
                .isEqualTo("pack.journal.changed [1]");
        Map<String, byte[]> clumsy = new HashMap<>(files);
        clumsy.put(decision, Zips.changed(files.get(decision), "\"良好\"", "\"优秀\""));
        assertThat(fault(clumsy)).startsWith("pack.file.changed [" + decision + ", ");
    }

    @Test
    void anEmployeesPackNamesNobodyElseAndComesOutTheSame() throws IOException {
        Map<String, byte[]> files = pack(Audience.EMPLOYEE);
        assertThat(fault(files)).isEqualTo("none");
        for (String name : List.of(PackNames.facts(ID), PackNames.trace(ID), PackNames.JOURNAL)) {
            assertThat(new String(files.get(name), StandardCharsets.UTF_8))
                    .as(name)
                    .doesNotContain("TRAINEE", "\"hr\"", "observer");
        }
        assertThat(new String(files.get(PackNames.approval(REGULATION.content().hash())), StandardCharsets.UTF_8))
                .doesNotContain("editor", "approver");
    }

    @Test
    void anotherEngineIsNotAsked() throws IOException {
        Path file = Zips.zip(folder.resolve("a.zip"), pack(Audience.AUDITOR));
        assertThat(new PackCheck(new Engine(), "kaohe 0").check(file).difference())
                .hasValueSatisfying(it -> assertThat(it.code()).isEqualTo("pack.engine"));
    }

    private PackCheck.Report check(Map<String, byte[]> files) throws IOException {
        return new PackCheck(new Engine(), ENGINE).check(Zips.zip(Files.createTempFile(folder, "pack", ".zip"), files));
    }

    private String fault(Map<String, byte[]> files) throws IOException {
        return check(files)
                .difference()
                .map(it -> it.code() + " " + it.values())
                .orElse("none");
    }

    private Map<String, byte[]> pack(Audience audience) throws IOException {
        Dossier dossier = dossier();
        Verdict verdict = REGULATION.appraise(dossier);
        var reading = new ReadDecisions(null, null, null, this::byId, null);
        var reader = new Reader(Scope.EVERYBODY, audience, Optional.empty());
        var bytes = new ByteArrayOutputStream();
        try (var writer = new PackWriter(bytes)) {
            var making = new PackMaking(writer, new OneVersion(), new OneEntry(), audience);
            making.add(reading.explain(decision(dossier, verdict), REGULATION, verdict.trace(), reader), REGULATION);
            making.finish(ENGINE, DECIDED);
        }
        return Zips.unzip(bytes.toByteArray());
    }

    private Map<Long, Observation> byId(Collection<Long> ids) {
        Map<Long, Observation> found = new HashMap<>(observations);
        found.keySet().retainAll(ids);
        return found;
    }

    /** With more trainees than have one digit: made nameless, they stand in another order. */
    private Dossier dossier() {
        List<Evidence> evidence = new ArrayList<>();
        var groups = List.of("all", "female", "reception", "support");
        evidence.add(new Evidence(
                new Person("E0042", "reception", "support", "junior", "t1", "retail", groups, false, false),
                List.of()));
        for (int i = 0; i < 12; i++) {
            evidence.add(new Evidence(new Trainee("TRAINEE" + i, i % 2 == 0 ? "良好" : "合格", false), List.of()));
        }
        for (String each : List.of("attitude", "competence", "efficiency", "satisfaction", "teamwork")) {
            evidence.add(mark(each, "DAILY"));
            evidence.add(mark(each, "QUARTERLY"));
        }
        return new Dossier(new StaffNo("E0042"), Period.parse("2026-Q3").orElseThrow(), evidence);
    }

    private Evidence mark(String indicator, String source) {
        long id = observations.size() + 1L;
        observations.put(
                id,
                new Observation(
                        id,
                        id,
                        new StaffNo("E0042"),
                        Subject.indicator(indicator),
                        source,
                        new Reading.Marked(new BigDecimal("85")),
                        LocalDate.of(2026, 7, 1),
                        "",
                        "",
                        "observer",
                        DECIDED,
                        ""));
        return new Evidence(new Mark(indicator, source, new BigDecimal("85"), 1), List.of(id));
    }

    private static Decision decision(Dossier dossier, Verdict verdict) {
        List<Fact> facts = dossier.evidence().stream().<Fact>map(Evidence::fact).toList();
        return new Decision(
                ID,
                RunMode.FINAL,
                dossier.staffNo(),
                "欧阳娜娜",
                "t1",
                "reception",
                REGULATION.policy().code(),
                1,
                REGULATION.content().hash(),
                ENGINE,
                dossier.period(),
                verdict.status(),
                verdict.score(),
                verdict.grade(),
                false,
                verdict.bonus(),
                true,
                verdict.proposals(),
                verdict.missing(),
                verdict.notes(),
                verdict.failure(),
                HexFormat.of().formatHex(FactsHash.of(facts)),
                DECIDED);
    }

    /** The regulation, published once. */
    private static final class OneVersion implements Versions {
        @Override
        public VersionHistory of(PolicyCode policy) {
            var submitted = new Step("editor", DECIDED, "new figures");
            var approved = new Step("approver", DECIDED, "agreed");
            var submission = new Submission(
                    1,
                    policy,
                    REGULATION.content().hash(),
                    null,
                    Submission.State.PUBLISHED,
                    List.of("editor"),
                    submitted,
                    new TreeMap<>(),
                    null,
                    approved,
                    null);
            LocalDate day = LocalDate.of(2026, 1, 1);
            return new VersionHistory(List.of(new PolicyVersion(
                    policy,
                    1,
                    submission,
                    Period.parse("2026-Q1").orElseThrow(),
                    false,
                    approved,
                    new Adoption(day, day, "staff council"))));
        }

        @Override
        public List<Published> published() {
            throw new UnsupportedOperationException("not needed to make a pack");
        }
    }

    /** A journal that knows of the run only. */
    private static final class OneEntry implements Entries {
        private final Entry entry = entry();

        @Override
        public Page<Entry> page(JournalQuery query) {
            return query.kind().equals("run") ? new Page<>(List.of(entry), 1) : new Page<>(List.of(), 0);
        }

        @Override
        public Head head() {
            return new Head(1, entry.hash());
        }

        @Override
        public List<Entry> after(long seq, Head head, int most) {
            return seq < entry.seq() ? List.of(entry) : List.of();
        }

        @Override
        public long erase(String person, String by, String reason) {
            throw new UnsupportedOperationException("not needed to make a pack");
        }

        private static Entry entry() {
            var detail = new TreeMap<>(Map.of(
                    "policy", "regulation",
                    "contentHash", REGULATION.content().hash(),
                    "period", "2026-Q3",
                    "mode", "FINAL"));
            var open = new Entry(1, DECIDED, "hr", "run-started", "run", "7", detail, "", null, Head.NONE.hash(), "");
            return new Entry(
                    1, DECIDED, "hr", "run-started", "run", "7", detail, "", null, Head.NONE.hash(), open.digest());
        }
    }
}
