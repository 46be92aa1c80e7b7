package org.kaohe.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.kaohe.core.decision.Dossier;
import org.kaohe.core.decision.Dossier.Evidence;
import org.kaohe.core.fact.Earlier;
import org.kaohe.core.fact.Fact;
import org.kaohe.core.fact.Inspection;
import org.kaohe.core.fact.Mark;
import org.kaohe.core.fact.Person;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.time.Period;

/** Dossiers for tests, in few words. */
final class Dossiers {

    static final List<String> CRITERIA = List.of("attitude", "competence", "efficiency", "satisfaction", "teamwork");

    private final List<Evidence> evidence = new ArrayList<>();
    private long nextOrigin = 1;

    static Dossiers person(String... groups) {
        var dossier = new Dossiers();
        List<String> all = new ArrayList<>(List.of(groups));
        all.add("all");
        return dossier.with(new Person("0007", "hotline", "support", "junior", "north", "retail", all, false, false));
    }

    static Dossiers onLeave() {
        return new Dossiers()
                .with(new Person(
                        "0007", "hotline", "support", "junior", "north", "retail", List.of("all"), false, true));
    }

    /** The same mark from both sources on every criterion. */
    Dossiers marked(String value) {
        CRITERIA.forEach(criterion -> mark(criterion, "DAILY", value).mark(criterion, "QUARTERLY", value));
        return this;
    }

    Dossiers mark(String criterion, String source, String value) {
        return with(new Mark(criterion, source, new BigDecimal(value), 1));
    }

    Dossiers without(String criterion, String source) {
        evidence.removeIf(each -> each.fact() instanceof Mark mark
                && mark.indicator().equals(criterion)
                && mark.source().equals(source));
        return this;
    }

    Dossiers inspected(String item, int checks, int fails) {
        return with(new Inspection(item, checks, fails, 0));
    }

    Dossiers earlier(String period, int nth, String grade, boolean failing) {
        return with(new Earlier(period, nth, grade, failing));
    }

    Dossiers with(Fact.Given fact) {
        evidence.add(new Evidence(fact, List.of(nextOrigin++)));
        return this;
    }

    Dossiers shuffled(long seed) {
        Collections.shuffle(evidence, new Random(seed));
        return this;
    }

    Dossier in(String period) {
        return new Dossier(new StaffNo("0007"), Period.parse(period).orElseThrow(), evidence);
    }
}
