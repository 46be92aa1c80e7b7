package org.kaohe.policydesk.web;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.kaohe.core.people.Access;
import org.kaohe.core.people.Role;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.problem.CallerLanguage;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused;
import org.kaohe.policydesk.CheckReport;
import org.kaohe.policydesk.DraftCheck;
import org.kaohe.policydesk.Lifecycle;
import org.kaohe.policydesk.PolicyCheck;

/** Checks the draft of a policy, which is its folder as it is now; the same report as the command gives. */
@Path("/api/v1/policies/{code}/draft/check")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"hr-editor", "hr-approver", "auditor"})
class DraftCheckResource {

    private static final Set<Role> EDITING = Set.of(Role.HR_EDITOR, Role.HR_APPROVER);

    private final DraftCheck check;
    private final Lifecycle lifecycle;
    private final Access access;
    /** A check keeps a processor busy for seconds; those who ask at once wait for each other. */
    private final Lock one = new ReentrantLock(true);

    DraftCheckResource(DraftCheck check, Lifecycle lifecycle, Access access) {
        this.check = check;
        this.lifecycle = lifecycle;
        this.access = access;
    }

    @POST
    @Blocking
    @RolesAllowed({"hr-editor", "hr-approver", "auditor"})
    public CheckReport check(@RestPath String code, @RestHeader("Accept-Language") String language) {
        PolicyCode known = Optional.of(code)
                .filter(PolicyCode::isValid)
                .map(PolicyCode::new)
                .filter(check::knows)
                .orElseThrow(() -> Refused.notFound(Problem.error("policy.unknown", Place.field("code"), code)));
        one.lock();
        try {
            PolicyCheck report = check.check(known);
            // An auditor looks on and leaves no trace in the state of the draft.
            if (access.roles().stream().anyMatch(EDITING::contains)) {
                lifecycle.remember(report, access.account());
            }
            return CheckReport.of(report, CallerLanguage.of(language));
        } finally {
            one.unlock();
        }
    }
}
