package org.kaohe.appraising.web;

import jakarta.ws.rs.core.UriBuilder;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.kaohe.appraising.Decision;
import org.kaohe.appraising.DecisionQuery;
import org.kaohe.appraising.Decisions.PolicyPeriod;
import org.kaohe.appraising.LookBack;
import org.kaohe.appraising.ReadDecisions;
import org.kaohe.appraising.Reader;
import org.kaohe.appraising.Tally;
import org.kaohe.appraising.web.ResultsView.Choice;
import org.kaohe.appraising.web.ResultsView.Row;
import org.kaohe.core.decision.Verdict;
import org.kaohe.core.people.Scope;
import org.kaohe.core.people.TeamNames;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.pages.Brief;
import org.kaohe.pages.Posts;

/** Finds what the table of results shows. Without any filter that is what was decided last. */
final class ResultsSearch {

    private final ReadDecisions decisions;
    private final LookBack lookBack;
    private final Reader reader;
    private final TeamNames teams;
    private final Locale language;
    private final List<PolicyPeriod> decided;
    private final Map<PolicyCode, String> titles = new HashMap<>();

    ResultsSearch(ReadDecisions decisions, LookBack lookBack, Reader reader, TeamNames teams, Locale language) {
        this.decisions = decisions;
        this.lookBack = lookBack;
        this.reader = reader;
        this.teams = teams;
        this.language = language;
        this.decided = decisions.decided();
    }

    /** @param asOf what stood at the end of that day; blank for what stands now */
    ResultsView find(DecisionParameters filter, String asOf, Paging paging) {
        Optional<Instant> at = AsOf.read(asOf);
        boolean own =
                reader.reach() instanceof Scope.People people && people.staff().size() <= 1;
        if (filter.asksForNothing() && !own && !decided.isEmpty()) {
            PolicyPeriod first = decisions.shownFirst(decided).orElseThrow();
            filter.policy = first.policy().value();
            filter.period = first.period().toString();
        }
        DecisionQuery query = filter.read(paging);
        List<Decision> found = at.isPresent()
                ? lookBack.search(query, at.get(), reader).orThrow().items()
                : decisions.list(query, reader);
        List<Tally> counts = tally(query, at);
        // The grades to choose from are those given, whatever is chosen at the moment.
        List<Tally> given = query.grade() == null && query.status() == null
                ? counts
                : tally(filter.withoutOutcome().read(paging), at);
        long total = counts.stream().mapToLong(Tally::people).sum();
        String then = at.isPresent() ? asOf.strip() : "";
        int pages = (int) ((total + paging.size() - 1) / paging.size());
        return new ResultsView(
                choices(decided.stream().map(each -> each.policy().value()), filter.policy, this::title),
                choices(decided.stream().map(each -> each.period().toString()), filter.period, each -> each),
                choices(given.stream().map(Tally::grade).filter(Objects::nonNull), filter.grade, each -> each),
                choices(teams(), filter.team, teams::of),
                List.of(Verdict.Status.values()),
                query.status(),
                text(filter.staffNo),
                query.run() == null ? null : filter.run,
                own,
                found.stream().map(this::row).toList(),
                counts,
                total,
                bonus(counts),
                paging.page() + 1,
                pages,
                paging.page() > 0 ? address(filter, then, paging.page() - 1) : null,
                paging.page() + 1 < pages ? address(filter, then, paging.page() + 1) : null,
                own ? null : about("/results/spread", query),
                own ? null : about("/statistics/failures", query),
                at.isPresent() ? null : export(filter),
                then);
    }

    private List<Tally> tally(DecisionQuery query, Optional<Instant> at) {
        return at.map(then -> lookBack.totals(query, then, reader).tallies())
                .orElseGet(() -> decisions.tally(query, reader));
    }

    private static String about(String page, DecisionQuery query) {
        return query.policy() == null || query.period() == null || query.run() != null
                ? null
                : page + "?policy=" + query.policy() + "&period=" + query.period();
    }

    /** The same filter, all pages; the journal is told when it is taken. */
    private static String export(DecisionParameters filter) {
        UriBuilder address = UriBuilder.fromPath("/api/v1/decisions/export.xlsx");
        filter.given().forEach(address::queryParam);
        return address.build().toString();
    }

    /** Those the reader reaches as teams. */
    private Stream<String> teams() {
        Stream<String> all = teams.all().keySet().stream();
        if (reader.reach() instanceof Scope.Teams led) {
            return all.filter(led.codes()::contains);
        }
        return reader.reach() instanceof Scope.Everybody ? all : Stream.empty();
    }

    private static List<Choice> choices(Stream<String> values, String chosen, UnaryOperator<String> label) {
        return values.distinct()
                .map(each -> new Choice(each, label.apply(each), each.equals(chosen)))
                .toList();
    }

    private Row row(Decision it) {
        return new Row(
                it.id(),
                it.name(),
                it.staffNo().value(),
                teams.of(it.team()),
                Posts.name(it.post(), language),
                title(it.policy().value()),
                it.period().toString(),
                it.score(),
                text(it.grade()),
                it.failing(),
                it.bonus(),
                it.status(),
                it.proposals().isEmpty() ? "" : String.valueOf(it.proposals().size()));
    }

    private String title(String policy) {
        return titles.computeIfAbsent(
                new PolicyCode(policy), code -> decisions.title(code).in(language));
    }

    private static String bonus(List<Tally> counts) {
        return Brief.brief(counts.stream().map(Tally::bonus).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private static String address(DecisionParameters filter, String then, int page) {
        UriBuilder address = UriBuilder.fromPath("/results");
        filter.given().forEach(address::queryParam);
        if (!then.isEmpty()) {
            address.queryParam("asOf", then);
        }
        return address.queryParam("page", page).build().toString();
    }

    static String text(Object value) {
        return value instanceof BigDecimal decimal ? decimal.toPlainString() : Objects.toString(value, "");
    }
}
