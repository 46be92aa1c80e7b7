package org.kaohe.policydesk;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.policy.PolicyContent;
import org.kaohe.core.problem.Problem;
import org.kaohe.policybook.RulesFolder;
import org.kaohe.policybook.RulesFolder.Taken;

/** Use case: how a draft stands. */
public final class Drafts {

    private final RulesFolder folder;
    private final DraftFiles files;
    private final Vault vault;
    private final Versions versions;

    public Drafts(RulesFolder folder, DraftFiles files, Vault vault, Versions versions) {
        this.folder = folder;
        this.files = files;
        this.vault = vault;
        this.versions = versions;
    }

    /** Where the content of the folder is on its way. */
    public enum State {
        DRAFT,
        CHECKED,
        SUBMITTED,
        APPROVED,
        PUBLISHED
    }

    /**
     * A draft.
     *
     * @param contentHash empty while the folder cannot be read
     * @param underWay what is submitted or approved: this content or an earlier one
     * @param files hashes by path, own files and those of the library
     */
    public record Draft(
            PolicyCode code,
            Optional<String> contentHash,
            State state,
            Optional<Submission> underWay,
            SortedMap<String, String> files,
            List<Problem> problems) {}

    /** Empty when there is no such folder. */
    public Optional<Draft> find(PolicyCode code) {
        if (!folder.policies().contains(code)) {
            return Optional.empty();
        }
        Taken taken = folder.read(code);
        Optional<String> hash = taken.content().map(PolicyContent::hash);
        Optional<Submission> underWay = vault.underWay(code);
        State state = hash.map(each -> state(code, each, underWay)).orElse(State.DRAFT);
        return Optional.of(new Draft(code, hash, state, underWay, files.hashes(code), taken.problems()));
    }

    private State state(PolicyCode code, String hash, Optional<Submission> underWay) {
        Optional<Submission> itself = underWay.filter(each -> each.contentHash().equals(hash));
        if (itself.isPresent()) {
            return itself.get().state() == Submission.State.APPROVED ? State.APPROVED : State.SUBMITTED;
        }
        boolean published = versions.of(code)
                .newest()
                .filter(each -> each.contentHash().equals(hash))
                .isPresent();
        if (published) {
            return State.PUBLISHED;
        }
        return vault.isChecked(code, hash) ? State.CHECKED : State.DRAFT;
    }
}
