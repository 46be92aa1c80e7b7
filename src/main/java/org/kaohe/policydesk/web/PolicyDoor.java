package org.kaohe.policydesk.web;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.kaohe.core.people.Access;
import org.kaohe.core.people.Role;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.policy.Text;
import org.kaohe.pages.Frame;
import org.kaohe.pages.Frame.Crumb;
import org.kaohe.pages.Frames;
import org.kaohe.pages.Moments;
import org.kaohe.pages.Section;
import org.kaohe.policydesk.OnDesk;
import org.kaohe.policydesk.RulesDesk;

/** What every page of one policy begins with: is there such a policy, what is it called, and what may the reader do. */
@Singleton
class PolicyDoor {

    private static final Set<Role> OFFICE = Set.of(Role.HR_EDITOR, Role.HR_APPROVER, Role.AUDITOR);

    private final RulesDesk desk;
    private final Frames frames;
    private final Access access;
    private final Clock clock;

    PolicyDoor(RulesDesk desk, Frames frames, Access access, Clock clock) {
        this.desk = desk;
        this.frames = frames;
        this.access = access;
        this.clock = clock;
    }

    OnDesk known(String code) {
        return desk.find(Codes.read(code)).orElseThrow(() -> Codes.unknown(code));
    }

    /** @param tab the page of the policy, as {@code policies:tab} names it */
    Frame frame(OnDesk policy, String tab) {
        Frame frame = frames.at(Section.POLICIES);
        String name = frame.texts(PoliciesTexts.class).tab(tab);
        String title = title(policy).in(frame.locale());
        return "read".equals(tab)
                ? frame.at(Section.POLICIES, new Crumb(title, null))
                : frame.at(Section.POLICIES, new Crumb(title, address(policy.code())), new Crumb(name, null));
    }

    static String address(PolicyCode code) {
        return "/policies/" + code;
    }

    static Text title(OnDesk policy) {
        return policy.serving()
                .map(each -> each.policy().title())
                .orElseGet(() -> new Text(policy.code().value(), policy.code().value()));
    }

    /** Whether the reader works with drafts; everybody else sees what is published. */
    boolean isOffice() {
        return access.roles().stream().anyMatch(OFFICE::contains);
    }

    boolean mayEdit() {
        return access.roles().contains(Role.HR_EDITOR);
    }

    boolean mayApprove() {
        return access.roles().contains(Role.HR_APPROVER);
    }

    String account() {
        return access.account();
    }

    String minute(Instant instant) {
        return Moments.MINUTE.withZone(clock.getZone()).format(instant);
    }
}
