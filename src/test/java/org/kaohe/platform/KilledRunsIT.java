package org.kaohe.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaohe.testing.Company;

/**
 * The service is killed twenty times in the middle of a run and started again: the run goes on behind its last batch, no
 * decision is lost, none is without its trace or made twice, and all are exactly those of an undisturbed run.
 */
final class KilledRunsIT {

    private static final int KILLS = 20;
    private static final int PEOPLE = 20_000;

    /** In one snapshot: the last transaction may still be on its way when the service is gone. */
    private static final String COUNTED = """
        SELECT r.done || ' ' || count(d.id) || ' ' || count(d.trace) || ' ' || count(DISTINCT d.staff_no) FROM run r
        LEFT JOIN decision d ON d.id BETWEEN r.id * 1000000 AND r.id * 1000000 + 999999
        WHERE r.id = %d GROUP BY r.done\
        """;

    private static final String DONE = "SELECT done FROM run WHERE id = ";

    @TempDir
    Path folder;

    @Test
    void twentyKillsInTheMiddleOfARunLoseNoDecisionAndLeaveNoneWithoutItsTrace() throws Exception {
        try (var company = new Company(folder)) {
            String undisturbed;
            try (var service = company.start(Map.of())) {
                service.awaitReady();
                company.employs(PEOPLE, service);
                company.finish(company.run(service));
                undisturbed = company.standing();
            }
            assertThat(undisturbed).startsWith(PEOPLE + " " + PEOPLE + " ");

            long run = 0;
            int before = 0;
            for (int kills = 0; kills < KILLS; kills++) {
                try (var service = company.start(Map.of())) {
                    service.awaitReady();
                    run = run == 0 ? company.run(service) : run;
                    awaitMoreThan(company, run, before);
                    service.kill();
                }
                String[] counts = company.text(COUNTED.formatted(run)).split(" ");
                assertThat(counts)
                        .as("counted, stored, with a trace, different people after kill %d", kills)
                        .containsOnly(counts[0]);
                assertThat(company.standing())
                        .as("what stands after kill %d", kills)
                        .isEqualTo(undisturbed);
                before = Integer.parseInt(counts[0]);
                if (company.stateOf(run).equals("DONE")) {
                    // It was quicker than the kill, which is one too many: the next start is asked for another run.
                    run = 0;
                    before = 0;
                    kills--;
                }
            }

            try (var service = company.start(Map.of())) {
                service.awaitReady();
                company.finish(run == 0 ? company.run(service) : run);
                assertThat(company.standing()).isEqualTo(undisturbed);
                assertThat(company.number("SELECT count(*) FROM run WHERE state <> 'DONE'"))
                        .isZero();
                assertThat(service.get("/api/v1/journal/verify").body()).contains("\"sound\":true");
                assertThat(company.number("SELECT count(*) FROM journal WHERE action = 'run-finished'"))
                        .isEqualTo(company.number("SELECT count(*) FROM run"));
            }
        }
    }

    private static void awaitMoreThan(Company company, long run, int before) throws Exception {
        long until = System.nanoTime() + 120_000_000_000L;
        while (company.number(DONE + run) <= before && !company.stateOf(run).equals("DONE")) {
            assertThat(System.nanoTime()).as("run %d goes on", run).isLessThan(until);
            Thread.sleep(2);
        }
    }
}
