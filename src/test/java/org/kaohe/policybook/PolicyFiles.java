package org.kaohe.policybook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.policy.PolicyContent;
import org.kaohe.core.problem.Problem;

/** A real policy folder in memory, to be spoilt in one place by a test. */
final class PolicyFiles {

    static final RulesFolder RULES = new RulesFolder(Path.of("rules"));

    private final PolicyCode code;
    private final Map<String, byte[]> files;

    private PolicyFiles(PolicyContent content) {
        code = content.code();
        files = new TreeMap<>(content.files());
    }

    static PolicyFiles regulation() {
        return of("regulation");
    }

    static PolicyFiles of(String code) {
        return new PolicyFiles(RULES.read(new PolicyCode(code)).content().orElseThrow());
    }

    /** Replaces the first place where {@code from} stands in the file; fails when it does not stand there. */
    PolicyFiles replace(String file, String from, String to) {
        String text = new String(files.get(path(file)), StandardCharsets.UTF_8);
        int at = text.indexOf(from);
        if (at < 0) {
            throw new IllegalArgumentException(file + " does not hold " + from);
        }
        return with(file, text.substring(0, at) + to + text.substring(at + from.length()));
    }

    PolicyFiles with(String file, String text) {
        return with(file, text.getBytes(StandardCharsets.UTF_8));
    }

    PolicyFiles with(String file, byte[] bytes) {
        files.put(path(file), bytes);
        return this;
    }

    PolicyFiles without(String file) {
        files.remove(path(file));
        return this;
    }

    byte[] bytes(String file) {
        return files.get(path(file));
    }

    PolicyContent content() {
        return new PolicyContent(code, files);
    }

    Reading read() {
        return PolicyReader.read(content());
    }

    /** {@code place code} of every problem, for example {@code regulation/grades.csv!B2 table.cell.not-a-number}. */
    List<String> problems() {
        return read().problems().stream().map(PolicyFiles::line).toList();
    }

    static String line(Problem problem) {
        return problem.place() + " " + problem.code();
    }

    static void write(Path root, PolicyContent content) throws IOException {
        for (Map.Entry<String, byte[]> file : content.files().entrySet()) {
            Path path = root.resolve(file.getKey());
            java.nio.file.Files.createDirectories(path.getParent());
            java.nio.file.Files.write(path, file.getValue());
        }
    }

    private String path(String file) {
        return file.contains("/") ? file : code + "/" + file;
    }
}
