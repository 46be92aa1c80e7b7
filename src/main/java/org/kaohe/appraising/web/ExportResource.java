package org.kaohe.appraising.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.kaohe.appraising.Decision;
import org.kaohe.appraising.DecisionQuery;
import org.kaohe.appraising.Handouts;
import org.kaohe.appraising.ReadDecisions;
import org.kaohe.appraising.Reader;
import org.kaohe.core.fact.Note;
import org.kaohe.core.journal.Change;
import org.kaohe.core.problem.CallerLanguage;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused;
import org.kaohe.sheet.TableFile;

/** The list of decisions as a table: the same filter, the same reach, all pages. */
@Path("/api/v1/decisions/export.{format: xlsx|csv}")
@RolesAllowed({"hr-editor", "hr-approver", "manager", "auditor"})
class ExportResource {

    /** Rows of one export; more would be no table anybody reads. */
    static final int MOST_ROWS = 100_000;

    /** Rows in memory. */
    private static final int PAGE = 2_000;

    private static final DateTimeFormatter COMPACT = DateTimeFormatter.BASIC_ISO_DATE;

    private final ReadDecisions decisions;
    private final Handouts handouts;
    private final Callers callers;
    private final Clock clock;

    @RestHeader("Accept-Language")
    String acceptLanguage;

    ExportResource(ReadDecisions decisions, Handouts handouts, Callers callers, Clock clock) {
        this.decisions = decisions;
        this.handouts = handouts;
        this.callers = callers;
        this.clock = clock;
    }

    @GET
    public Response export(@RestPath String format, @BeanParam DecisionParameters filter) {
        TableFile.Format wanted = TableAnswer.format(format);
        DecisionQuery query = filter.read(new Paging(0, PAGE));
        Reader reader = callers.reader();
        long rows = decisions.count(query, reader);
        if (rows > MOST_ROWS) {
            throw Refused.invalid(List.of(Problem.error("export.too-many", Place.NOWHERE, rows, MOST_ROWS)));
        }
        handouts.add(change(filter, wanted, rows));
        var texts = new ExportTexts(CallerLanguage.of(acceptLanguage));
        return TableAnswer.of(name(texts, filter), wanted, texts.of("decisions"), headers(texts), table -> {
            List<Decision> page = decisions.list(query, reader);
            for (int next = 1; !page.isEmpty(); next++) {
                for (Decision each : page) {
                    table.row(row(each, texts));
                }
                page = decisions.list(filter.read(new Paging(next, PAGE)), reader);
            }
        });
    }

    private Change change(DecisionParameters filter, TableFile.Format format, long rows) {
        Change change = Change.of(callers.account(), "decisions-exported", "export", format.ending())
                .with("rows", rows);
        for (var each : filter.given().entrySet()) {
            // Whom a search was for is personal.
            change = each.getKey().equals("staffNo") ? change : change.with(each.getKey(), each.getValue());
        }
        return change;
    }

    /** For example 考核结果_2026Q3_20261008. */
    private String name(ExportTexts texts, DecisionParameters filter) {
        String period = filter.period == null || filter.period.isBlank()
                ? texts.of("all-periods")
                : filter.period.strip().replace("-", "");
        return texts.of("decisions") + "_" + period + "_" + COMPACT.format(LocalDate.now(clock));
    }

    private static List<String> headers(ExportTexts texts) {
        return texts.of(
                "staffNo",
                "name",
                "team",
                "post",
                "policy",
                "version",
                "period",
                "status",
                "score",
                "grade",
                "bonus",
                "proposals",
                "missing",
                "notes",
                "decidedAt",
                "id",
                "contentHash");
    }

    private List<Object> row(Decision it, ExportTexts texts) {
        return Arrays.asList(
                it.staffNo(),
                it.name(),
                it.team(),
                it.post(),
                it.policy(),
                it.version(),
                it.period(),
                texts.of("status." + it.status()),
                it.score(),
                it.grade(),
                it.bonus(),
                it.proposals().stream().map(each -> each.kind().code()).collect(Collectors.joining("; ")),
                it.missing().stream()
                        .map(each -> (each.what() + " " + each.source()).strip())
                        .collect(Collectors.joining("; ")),
                it.notes().stream().map(Note::text).collect(Collectors.joining("; ")),
                LocalDateTime.ofInstant(it.decidedAt(), clock.getZone()),
                // A spreadsheet keeps 15 digits of a number.
                String.valueOf(it.id()),
                it.contentHash());
    }
}
