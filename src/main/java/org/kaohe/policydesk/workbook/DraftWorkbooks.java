package org.kaohe.policydesk.workbook;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.policy.PolicyContent;
import org.kaohe.core.problem.Answer;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused.Reason;
import org.kaohe.policybook.FolderFiles;
import org.kaohe.policybook.PolicyReader;
import org.kaohe.policybook.Table;
import org.kaohe.policybook.TableForm;
import org.kaohe.policybook.TableMerge;
import org.kaohe.policybook.TableMerge.Conflict;
import org.kaohe.policybook.TableMerge.Side;
import org.kaohe.policybook.TableText;
import org.kaohe.policydesk.DraftFiles;
import org.kaohe.policydesk.DraftFiles.DraftFile;

/**
 * Use cases: a table of a policy goes out as a workbook and comes back into the draft. What others changed meanwhile is kept;
 * where both changed the same cell, nothing is saved until somebody has chosen.
 */
public final class DraftWorkbooks {

    /** Choices this many conflicts can be answered with. */
    public static final int MOST_CHOICES = 2000;

    /** In a choice: every conflict. */
    public static final String ALL = "*";

    /** Of the packed workbook. */
    public static final int MOST_BYTES = 4 << 20;

    private final DraftFiles files;

    public DraftWorkbooks(DraftFiles files) {
        this.files = files;
    }

    /**
     * A workbook that came back.
     *
     * @param match hash of the file as the caller knows it; empty when only the workbook says what it is based on
     * @param theirs ids of conflicts in which the draft's value is to stand, or {@link #ALL}; so with {@code yours}
     * @param save false to see only what would change
     */
    public record Upload(
            PolicyCode policy,
            String path,
            byte[] content,
            Optional<String> match,
            Set<String> theirs,
            Set<String> yours,
            boolean save,
            String by) {
        public Upload {
            theirs = Set.copyOf(theirs);
            yours = Set.copyOf(yours);
        }

        Optional<Side> choice(Conflict conflict) {
            if (yours.contains(conflict.id()) || yours.contains(ALL) && !theirs.contains(conflict.id())) {
                return Optional.of(Side.YOURS);
            }
            return theirs.contains(conflict.id()) || theirs.contains(ALL) ? Optional.of(Side.THEIRS) : Optional.empty();
        }
    }

    /**
     * What came of it.
     *
     * @param base hash of the file the workbook was made from
     * @param draft hash of the file it was brought together with
     * @param saved the file as it is now; empty when nothing was saved
     * @param merge with the changes this makes of the draft, and the conflicts that are open
     * @param problems of the file as it would be; they keep nobody from saving a draft
     */
    public record Outcome(
            String path,
            String base,
            String draft,
            Optional<DraftFile> saved,
            TableMerge.Result merge,
            List<Problem> problems) {
        public Outcome {
            problems = List.copyOf(problems);
        }
    }

    /** The table of the draft as it is now; empty when there is no such file. */
    public Optional<Answer<byte[]>> download(PolicyCode policy, String given) {
        return files.read(policy, given).map(file -> workbook(content(policy), file.path()));
    }

    /** The table of a content that was published. */
    public Optional<Answer<byte[]>> download(PolicyContent content, String given) {
        return FolderFiles.path(content.code(), given)
                .filter(path -> content.files().containsKey(path))
                .map(path -> workbook(content, path));
    }

    public Answer<Outcome> upload(Upload upload) {
        Optional<DraftFile> draft = files.read(upload.policy(), upload.path());
        if (draft.isEmpty()) {
            Place place = Place.field("path");
            Problem unknown = Problem.error("policy.file.unknown", place, upload.policy(), upload.path());
            return Answer.refuse(Reason.NOT_FOUND, unknown);
        }
        String path = draft.get().path();
        if (upload.match().filter(each -> !each.equals(draft.get().hash())).isPresent()) {
            return Answer.refuse(Reason.OUTDATED, Problem.error("policy.file.outdated", Place.file(path), path));
        }
        if (upload.content().length > MOST_BYTES) {
            return Answer.invalid(List.of(Problem.error("workbook.too-large", Place.file(path))));
        }
        return ReturnedWorkbook.read(path, upload.content()).then(read -> merge(upload, draft.get(), read));
    }

    private Answer<Outcome> merge(Upload upload, DraftFile draft, ReturnedWorkbook read) {
        String path = draft.path();
        Optional<Origin> origin = read.origin();
        if (origin.filter(each -> !each.path().equals(path)).isPresent()) {
            String other = origin.get().path();
            return Answer.invalid(List.of(Problem.error("workbook.other-file", Place.file(path), other, path)));
        }
        if (origin.isEmpty() && upload.match().isEmpty()) {
            return Answer.refuse(Reason.UNBASED, Problem.error("workbook.unbased", Place.file(path)));
        }
        byte[] base = origin.map(Origin::bytes).orElse(draft.bytes());
        PolicyContent now = content(upload.policy());
        return TableForm.read(now, path)
                .then(form -> TableForm.read(with(now, path, base), path)
                        .then(before -> sameColumns(before.table(), form.table())
                                ? read.table(form.table().headers())
                                        .then(yours -> outcome(upload, draft, base, before.table(), form, yours))
                                : Answer.refuse(
                                        Reason.CONFLICT, Problem.error("workbook.columns-changed", Place.file(path)))));
    }

    private Answer<Outcome> outcome(
            Upload upload, DraftFile draft, byte[] base, Table before, TableForm form, Table yours) {
        TableMerge.Result merge = TableMerge.merge(before, form.table(), yours, form.numbers(), upload::choice);
        byte[] text = merge.changes().isEmpty() ? draft.bytes() : TableText.write(draft.bytes(), form.table(), merge);
        String from = new Origin(draft.path(), base).hash();
        List<Problem> problems = problems(upload.policy(), draft.path(), text);
        var seen = new Outcome(draft.path(), from, draft.hash(), Optional.empty(), merge, problems);
        if (!upload.save() || !merge.open().isEmpty()) {
            return Answer.done(seen);
        }
        boolean chosen = !upload.theirs().isEmpty() || !upload.yours().isEmpty();
        if (chosen && upload.match().isEmpty()) {
            // The draft may have moved again since the conflicts were shown, and nobody chose between those values.
            return Answer.refuse(Reason.UNBASED, Problem.error("workbook.choices-unbased", Place.file(draft.path())));
        }
        if (merge.changes().isEmpty()) {
            return Answer.done(saved(seen, draft));
        }
        return files.put(upload.policy(), draft.path(), text, Optional.of(draft.hash()), upload.by())
                .map(file -> saved(seen, file));
    }

    private static Outcome saved(Outcome seen, DraftFile file) {
        return new Outcome(seen.path(), seen.base(), seen.draft(), Optional.of(file), seen.merge(), seen.problems());
    }

    private List<Problem> problems(PolicyCode policy, String path, byte[] text) {
        return PolicyReader.read(with(content(policy), path, text)).problems().stream()
                .filter(each -> path.equals(each.place().file()))
                .toList();
    }

    private static boolean sameColumns(Table one, Table other) {
        return Set.copyOf(one.headers()).equals(Set.copyOf(other.headers()));
    }

    private static Answer<byte[]> workbook(PolicyContent content, String path) {
        return TableForm.read(content, path)
                .map(form -> TableWorkbook.write(form, content.files().get(path)));
    }

    /** The folder as it is, sound or not. */
    private PolicyContent content(PolicyCode policy) {
        Map<String, byte[]> all = new TreeMap<>();
        files.hashes(policy)
                .keySet()
                .forEach(path -> files.read(policy, path).ifPresent(file -> all.put(path, file.bytes())));
        return new PolicyContent(policy, all);
    }

    private static PolicyContent with(PolicyContent content, String path, byte[] bytes) {
        Map<String, byte[]> all = new TreeMap<>(content.files());
        all.put(path, bytes);
        return new PolicyContent(content.code(), all);
    }
}
