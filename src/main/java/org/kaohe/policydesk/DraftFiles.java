package org.kaohe.policydesk;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.problem.Answer;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused.Reason;
import org.kaohe.policybook.FolderFiles;

/**
 * Use cases: the files of a draft one by one. The folder is the draft, whoever edits it with whatever; a change made here
 * names the state it is based on by its hash, so that none of somebody else's is lost.
 */
public final class DraftFiles {

    private final FolderFiles files;
    private final DraftLog log;

    public DraftFiles(Path rules, DraftLog log) {
        this.files = new FolderFiles(rules);
        this.log = log;
    }

    /** @param hash SHA-256 of the bytes, in lower-case hex */
    public record DraftFile(String path, byte[] bytes, String hash) {
        static DraftFile of(String path, byte[] bytes) {
            return new DraftFile(path, bytes, sha256(bytes));
        }
    }

    /** Hashes by path, own files and those of the library. */
    public SortedMap<String, String> hashes(PolicyCode code) {
        SortedMap<String, String> hashes = new TreeMap<>();
        files.paths(code).forEach(path -> files.read(path).ifPresent(bytes -> hashes.put(path, sha256(bytes))));
        return hashes;
    }

    public Optional<DraftFile> read(PolicyCode code, String given) {
        return FolderFiles.path(code, given).flatMap(path -> files.read(path).map(bytes -> DraftFile.of(path, bytes)));
    }

    /**
     * @param base hash of the file as the caller knows it; empty for a file that is to be new
     * @return the file as it is now
     */
    public Answer<DraftFile> put(PolicyCode code, String given, byte[] bytes, Optional<String> base, String by) {
        Optional<String> path = FolderFiles.path(code, given);
        if (path.isEmpty()) {
            return noPath(given);
        }
        // The first file of a policy makes its folder.
        if (!FolderFiles.isManifest(path.get())
                && files.read(code + "/policy.yaml").isEmpty()) {
            return Answer.refuse(Reason.NOT_FOUND, Problem.error("policy.unknown", Place.field("code"), code));
        }
        return log.alone(() -> {
            List<Problem> problems = files.problems(path.get(), bytes.length);
            if (!problems.isEmpty()) {
                return Answer.invalid(problems);
            }
            if (!isBase(path.get(), base)) {
                return outdated(path.get());
            }
            DraftFile file = DraftFile.of(path.get(), bytes);
            log.changed(file.path(), file.hash(), by);
            files.write(file.path(), bytes);
            return Answer.done(file);
        });
    }

    /** @return the path of what was deleted */
    public Answer<String> delete(PolicyCode code, String given, String base, String by) {
        Optional<String> path =
                FolderFiles.path(code, given).filter(each -> files.read(each).isPresent());
        if (path.isEmpty()) {
            return Answer.refuse(
                    Reason.NOT_FOUND, Problem.error("policy.file.unknown", Place.field("path"), code, given));
        }
        if (FolderFiles.isManifest(path.get())) {
            return Answer.refuse(Reason.INVALID, Problem.error("policy.file.needed", Place.file(path.get())));
        }
        return log.alone(() -> {
            if (!isBase(path.get(), Optional.of(base))) {
                return outdated(path.get());
            }
            log.changed(path.get(), null, by);
            files.delete(path.get());
            return Answer.done(path.get());
        });
    }

    private boolean isBase(String path, Optional<String> base) {
        return files.read(path).map(DraftFiles::sha256).equals(base);
    }

    private static <T> Answer<T> outdated(String path) {
        return Answer.refuse(Reason.OUTDATED, Problem.error("policy.file.outdated", Place.file(path), path));
    }

    private static <T> Answer<T> noPath(String given) {
        return Answer.refuse(Reason.INVALID, Problem.error("policy.file.path", Place.field("path"), given));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
