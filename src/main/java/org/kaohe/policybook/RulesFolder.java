package org.kaohe.policybook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.policy.PolicyContent;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;

/**
 * A {@code rules/} directory: one sub-folder for each policy, and {@code library} for what they share. Reads bytes and
 * enforces limits; what the bytes mean is {@link PolicyReader}'s business. Links that lead out of the directory are
 * refused; hidden files and what editors leave behind are not seen.
 */
public final class RulesFolder {

    /** Folders beside the policies that are none. */
    private static final Set<String> OTHERS = Set.of(Manifest.LIBRARY, Story.FOLDER);

    /** How often a folder is read again when somebody writes to it meanwhile. */
    private static final int ATTEMPTS = 5;

    private final Path root;

    public RulesFolder(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /**
     * A read of one policy.
     *
     * @param content present exactly when there is no problem
     * @param fingerprint of the files as they were read
     */
    public record Taken(Optional<PolicyContent> content, List<Problem> problems, Fingerprint fingerprint) {
        public Taken {
            problems = List.copyOf(problems);
        }
    }

    public Path root() {
        return root;
    }

    /** The policies, sorted: sub-folders that have a {@code policy.yaml}. */
    public List<PolicyCode> policies() {
        return folders().stream()
                .filter(name -> PolicyCode.isValid(name)
                        && Files.exists(root.resolve(name).resolve(Manifest.FILE)))
                .map(PolicyCode::new)
                .toList();
    }

    /** Sub-folders that look as if they were meant to be policies and are not. */
    public List<Problem> strays() {
        List<Problem> problems = new ArrayList<>();
        for (String name : folders()) {
            if (!PolicyCode.isValid(name)) {
                problems.add(Problem.error("folder.name", Place.file(name), name));
            } else if (!Files.exists(root.resolve(name).resolve(Manifest.FILE))) {
                problems.add(Problem.error("folder.no-policy", Place.file(name), name));
            }
        }
        return problems;
    }

    /** Of the policy's own folder and of the library. Gone files make a difference, never an exception. */
    public Fingerprint fingerprint(PolicyCode code) {
        Instant now = Instant.now();
        List<Fingerprint.Stamp> stamps = new ArrayList<>();
        stamp(code.value(), stamps);
        stamp(Manifest.LIBRARY, stamps);
        return new Fingerprint(stamps, now);
    }

    /** Files that change while they are read are read again, so that a content is never half old and half new. */
    public Taken read(PolicyCode code) {
        Fingerprint before = fingerprint(code);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var findings = new Findings();
            Map<String, byte[]> files = new TreeMap<>();
            try {
                readOwn(code, files, findings);
                readShared(code, files, findings);
            } catch (IOException e) {
                findings.error("folder.unreadable", Place.file(code.value()), String.valueOf(e.getMessage()));
            }
            Fingerprint after = fingerprint(code);
            if (before.matches(after)) {
                Optional<PolicyContent> content =
                        findings.hasErrors() ? Optional.empty() : Optional.of(new PolicyContent(code, files));
                return new Taken(content, InOrder.of(findings.all()), before);
            }
            before = after;
        }
        Problem changing = Problem.error("folder.changing", Place.file(code.value()), code);
        return new Taken(Optional.empty(), List.of(changing), before);
    }

    /** The people whose stories are told over several policies, by path; none when there is no such folder. */
    public Stories stories() {
        var findings = new Findings();
        Map<String, byte[]> files = new TreeMap<>();
        try {
            for (String path : listing(Story.FOLDER)) {
                readFile(path, files, findings);
            }
        } catch (IOException e) {
            findings.error("folder.unreadable", Place.file(Story.FOLDER), String.valueOf(e.getMessage()));
        }
        return new Stories(files, findings.all());
    }

    /** The files of {@code whole-person}, and what is wrong with them as files. */
    public record Stories(Map<String, byte[]> files, List<Problem> problems) {}

    private void readOwn(PolicyCode code, Map<String, byte[]> files, Findings findings) throws IOException {
        for (String path : listing(code.value())) {
            String name = path.substring(path.indexOf('/') + 1);
            if (Files.isDirectory(root.resolve(path))) {
                findings.error("folder.nested", Place.file(path), path);
            } else if (!FileNames.isSafe(name)) {
                findings.error("file.name", Place.file(path), name);
            } else if (files.size() == Limits.FILES) {
                findings.error("folder.too-many", Place.file(code.value()), Limits.FILES);
                return;
            } else {
                readFile(path, files, findings);
            }
        }
    }

    /** The library files the policy names; a file that is not there is {@link PolicyReader}'s problem to tell. */
    private void readShared(PolicyCode code, Map<String, byte[]> files, Findings findings) throws IOException {
        byte[] yaml = files.get(code + "/" + Manifest.FILE);
        Optional<Manifest> manifest = yaml == null ? Optional.empty() : ManifestReader.read(code, yaml, new Findings());
        for (String path : manifest.map(Manifest::sharedFiles).orElse(List.of())) {
            if (Files.isRegularFile(root.resolve(path))) {
                readFile(path, files, findings);
            }
        }
    }

    private void readFile(String path, Map<String, byte[]> files, Findings findings) throws IOException {
        Path file = root.resolve(path);
        if (!file.toRealPath().startsWith(root.toRealPath())) {
            findings.error("file.link", Place.file(path), path);
            return;
        }
        int most = Limits.bytes(path);
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(most + 1);
            if (bytes.length > most) {
                findings.error("file.too-large", Place.file(path), path, most / 1024);
            } else {
                files.put(path, bytes);
            }
        }
    }

    private void stamp(String folder, List<Fingerprint.Stamp> stamps) {
        try {
            for (String path : listing(folder)) {
                var facts = Files.readAttributes(root.resolve(path), BasicFileAttributes.class);
                stamps.add(new Fingerprint.Stamp(
                        path, facts.size(), facts.lastModifiedTime(), String.valueOf(facts.fileKey())));
            }
        } catch (IOException e) {
            // A file that went away between listing and looking: the next look differs, which is what matters.
            stamps.add(new Fingerprint.Stamp(folder, -1, FileTime.fromMillis(0), String.valueOf(e.getMessage())));
        }
    }

    /** What is directly in a folder, as paths from the root, sorted; nothing when there is no such folder. */
    private List<String> listing(String folder) throws IOException {
        Path directory = root.resolve(folder);
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !FileNames.isLeftover(name))
                    .map(name -> folder + "/" + name)
                    .sorted()
                    .toList();
        }
    }

    private List<String> folders() {
        try (Stream<Path> files = Files.list(root)) {
            return files.filter(file -> Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
                    .map(file -> file.getFileName().toString())
                    .filter(name -> !FileNames.isLeftover(name) && !OTHERS.contains(name))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The rules folder " + root + " cannot be listed", e);
        }
    }
}
