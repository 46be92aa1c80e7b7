package org.kaohe.appraising.web;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.kaohe.appraising.reevaluation.Effect;
import org.kaohe.appraising.reevaluation.Reevaluation;
import org.kaohe.appraising.reevaluation.Revision;
import org.kaohe.core.observation.Observation;
import org.kaohe.core.observation.Observations;
import org.kaohe.core.observation.Restating;
import org.kaohe.core.people.Members;
import org.kaohe.core.people.Scope;
import org.kaohe.core.problem.CallerLanguage;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused;
import org.kaohe.core.time.Period;
import org.kaohe.core.time.PeriodKind;

/** What a correction of an observation does, or would do, to the decisions that rest on it. Stores nothing. */
@Path("/api/v1/observations/{id}/effects")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"hr-editor", "hr-approver", "manager", "auditor"})
class EffectsResource {

    private final Reevaluation reevaluation;
    private final Observations observations;
    private final Restating restating;
    private final Members members;
    private final Callers callers;

    @RestHeader("Accept-Language")
    String acceptLanguage;

    EffectsResource(
            Reevaluation reevaluation,
            Observations observations,
            Restating restating,
            Members members,
            Callers callers) {
        this.reevaluation = reevaluation;
        this.observations = observations;
        this.restating = restating;
        this.members = members;
        this.callers = callers;
    }

    /**
     * What is proposed: a reading as a correction has it, or a withdrawal; with neither, what the revisions made so far
     * have changed.
     */
    record Proposal(
            BigDecimal value,
            String outcome,
            BigDecimal numerator,
            BigDecimal denominator,
            String note,
            String evidence,
            Boolean withdraw) {

        Map<String, String> found() {
            Map<String, String> found = new HashMap<>();
            put(found, "value", value);
            put(found, "outcome", outcome);
            put(found, "numerator", numerator);
            put(found, "denominator", denominator);
            put(found, "note", note);
            put(found, "evidence", evidence);
            return found;
        }

        /** With its exponent: 1E+999999999 must not become a billion digits. */
        private static void put(Map<String, String> found, String field, Object value) {
            if (value != null) {
                found.put(field, value.toString());
            }
        }
    }

    @POST
    @Blocking
    public List<EffectView> preview(@RestPath long id, Proposal proposal) {
        Map<String, String> found = proposal == null ? Map.of() : proposal.found();
        boolean withdraw = proposal != null && Boolean.TRUE.equals(proposal.withdraw());
        return preview(id, withdraw, found, CallerLanguage.of(acceptLanguage));
    }

    /** @param found by field, as somebody typed it */
    List<EffectView> preview(long id, boolean withdraw, Map<String, String> found, Locale language) {
        Observation observation = visible(id);
        if (withdraw && !found.isEmpty()) {
            throw Refused.invalid(List.of(Problem.error("reevaluation.one-of", Place.field("withdraw"))));
        }
        List<Effect> effects;
        if (withdraw) {
            restating.holds(id).orThrow();
            effects = reevaluation.preview(List.of(Revision.withdrawn(observation)), callers.reader());
        } else if (found.isEmpty()) {
            effects = reevaluation.preview(Set.of(id), callers.reader());
        } else {
            Observation restated = restating.restated(id, found).orThrow();
            effects = reevaluation.preview(
                    List.of(Revision.corrected(observation, restated.reading())), callers.reader());
        }
        return effects.stream().map(each -> EffectView.of(each, language)).toList();
    }

    /** The same answer for one that does not exist and one of a person the caller does not lead. */
    private Observation visible(long id) {
        Observation found = observations.byId(Set.of(id)).get(id);
        if (found == null || !leads(found)) {
            throw Refused.notFound(Problem.error("observation.unknown", Place.NOWHERE, id));
        }
        return found;
    }

    private boolean leads(Observation observation) {
        Scope reach = callers.reader().reach();
        return reach instanceof Scope.Everybody
                || members.in(Period.of(PeriodKind.DAY, observation.observedOn()), reach).stream()
                        .anyMatch(each -> each.staffNo().equals(observation.staffNo()));
    }
}
