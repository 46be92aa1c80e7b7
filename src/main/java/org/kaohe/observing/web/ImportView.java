package org.kaohe.observing.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.observing.ImportReport;
import org.kaohe.observing.ImportReport.Found;
import org.kaohe.observing.ImportState;
import org.kaohe.observing.Intake.Mode;

/** {@link ImportReport} with its first problems as sentences. */
record ImportView(
        String id,
        String file,
        ImportState state,
        boolean dryRun,
        boolean written,
        int rows,
        int done,
        int accepted,
        int rejected,
        long stored,
        int problemsInAll,
        ProblemView reason,
        List<ProblemView> problems) {

    /** A problem and where it stands; {@code column} counts from 1. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record ProblemView(
            String code,
            String file,
            Integer row,
            Integer column,
            String cell,
            String field,
            String value,
            String message) {

        static ProblemView of(Found found, Locale language) {
            Problem problem = found.problem();
            Place place = problem.place();
            return new ProblemView(
                    problem.code(),
                    place.file(),
                    place.row(),
                    place.column(),
                    place.cell(),
                    place.field(),
                    found.value(),
                    problem.message(language));
        }
    }

    static ImportView of(ImportReport report, List<Found> problems, Locale language) {
        return new ImportView(
                report.id(),
                report.file(),
                report.state(),
                report.mode() == Mode.DRY_RUN,
                report.written(),
                report.rows(),
                report.done(),
                report.accepted(),
                report.rejected(),
                report.stored(),
                report.problemsInAll(),
                report.reason() == null ? null : ProblemView.of(new Found(report.reason(), ""), language),
                problems.stream().map(each -> ProblemView.of(each, language)).toList());
    }
}
