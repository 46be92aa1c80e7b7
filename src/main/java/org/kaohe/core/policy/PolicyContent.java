package org.kaohe.core.policy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Everything one policy consists of, as bytes: its own folder and the library files it uses. Two equal contents have
 * equal hashes, and a decision names the hash it was made under.
 */
public final class PolicyContent {

    private final PolicyCode code;
    private final SortedMap<String, byte[]> files;
    private final String hash;

    /** @param files by path from the rules folder, for example {@code regulation/grades.csv}, {@code library/zh.dsl} */
    public PolicyContent(PolicyCode code, Map<String, byte[]> files) {
        this.code = code;
        this.files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        this.hash = hash(this.files);
    }

    public PolicyCode code() {
        return code;
    }

    /** By path from the rules folder, sorted. The bytes are not to be changed. */
    public SortedMap<String, byte[]> files() {
        return files;
    }

    public String text(String path) {
        return new String(files.get(path), StandardCharsets.UTF_8);
    }

    /** SHA-256 over every path, length and content, in lower-case hex. */
    public String hash() {
        return hash;
    }

    private static String hash(SortedMap<String, byte[]> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.forEach((path, bytes) -> {
                digest.update((path + "\n" + bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PolicyContent content && hash.equals(content.hash) && code.equals(content.code);
    }

    @Override
    public int hashCode() {
        return hash.hashCode();
    }
}
