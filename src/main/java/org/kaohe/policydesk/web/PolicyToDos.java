package org.kaohe.policydesk.web;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kaohe.core.people.Role;
import org.kaohe.pages.Frame;
import org.kaohe.pages.ToDo;
import org.kaohe.pages.ToDoSource;
import org.kaohe.policydesk.OnDesk;
import org.kaohe.policydesk.RulesDesk;
import org.kaohe.policydesk.Submission;
import org.kaohe.policydesk.Vault;
import org.kaohe.policydesk.Versions;

/** What policies want of HR: problems to mend, submissions to approve and to publish, first versions. */
@Singleton
class PolicyToDos implements ToDoSource {

    private final RulesDesk desk;
    private final Vault vault;
    private final Versions versions;

    PolicyToDos(RulesDesk desk, Vault vault, Versions versions) {
        this.desk = desk;
        this.vault = vault;
        this.versions = versions;
    }

    @Override
    public List<ToDo> waiting(Frame reader) {
        if (!reader.has(Role.HR_EDITOR) && !reader.has(Role.HR_APPROVER)) {
            return List.of();
        }
        List<ToDo> waiting = new ArrayList<>();
        for (OnDesk each : desk.all()) {
            of(each, reader).ifPresent(waiting::add);
        }
        return waiting;
    }

    private Optional<ToDo> of(OnDesk policy, Frame reader) {
        var texts = reader.texts(PoliciesTexts.class);
        String title = PolicyDoor.title(policy).in(reader.locale());
        String address = PolicyDoor.address(policy.code());
        if (reader.has(Role.HR_EDITOR) && policy.isBroken()) {
            String first = policy.problems().get(0).message(reader.locale());
            return Optional.of(new ToDo(
                    ToDo.Tone.URGENT,
                    texts.todoProblems(title, policy.problems().size()),
                    first,
                    address + "/check"));
        }
        Optional<Submission> current = vault.underWay(policy.code());
        if (current.isPresent()) {
            return ofSubmission(current.get(), title, address, reader);
        }
        boolean published = versions.of(policy.code()).newest().isPresent();
        return published
                ? Optional.empty()
                : Optional.of(
                        new ToDo(ToDo.Tone.WAITING, texts.todoFirst(title), texts.todoFirstHint(), address + "/steps"));
    }

    /** For those who can take the next step: an author cannot. */
    private static Optional<ToDo> ofSubmission(Submission it, String title, String address, Frame reader) {
        if (!reader.has(Role.HR_APPROVER) || it.authors().contains(reader.account())) {
            return Optional.empty();
        }
        var texts = reader.texts(PoliciesTexts.class);
        String what = it.state() == Submission.State.APPROVED ? texts.todoPublish(title) : texts.todoApprove(title);
        String by = texts.todoBy(it.submission().by(), it.submission().reason());
        return Optional.of(new ToDo(ToDo.Tone.WAITING, what, by, address + "/steps"));
    }
}
