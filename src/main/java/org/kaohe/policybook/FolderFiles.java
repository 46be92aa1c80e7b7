package org.kaohe.policybook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;

/**
 * The files of a rules folder one by one, for editing, under the same limits as reading them. A path is that from the rules
 * folder, for example {@code regulation/grades.csv} or {@code library/zh.dsl}; there are no deeper ones, and no path leads
 * out of the folder.
 */
public final class FolderFiles {

    private final Path root;

    public FolderFiles(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /**
     * The path a caller means, who may leave out the policy's own folder.
     *
     * @return empty when it is none of the policy or of the library
     */
    public static Optional<String> path(PolicyCode code, String given) {
        String path = given.contains("/") ? given : code + "/" + given;
        String folder = path.substring(0, path.indexOf('/'));
        String name = path.substring(folder.length() + 1);
        boolean isPolicy = !code.value().equals(Manifest.LIBRARY);
        boolean known = isPolicy && (folder.equals(code.value()) || folder.equals(Manifest.LIBRARY));
        return known && FileNames.isSafe(name) && !FileNames.isLeftover(name) ? Optional.of(path) : Optional.empty();
    }

    public static boolean isManifest(String path) {
        return path.endsWith("/" + Manifest.FILE);
    }

    /** What can be edited of a policy: its own files and the library, sorted. */
    public List<String> paths(PolicyCode code) {
        return Stream.of(code.value(), Manifest.LIBRARY)
                .flatMap(folder -> names(folder).stream().map(name -> folder + "/" + name))
                .sorted()
                .toList();
    }

    /** Empty when there is no such file, or it is a link that leads out of the folder. */
    public Optional<byte[]> read(String path) {
        Path file = root.resolve(path);
        try {
            return isInside(file) && Files.isRegularFile(file)
                    ? Optional.of(Files.readAllBytes(file))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + path + " cannot be read", e);
        }
    }

    /** Why a content cannot be written there; empty when it can. */
    public List<Problem> problems(String path, int bytes) {
        List<Problem> problems = new ArrayList<>();
        int most = Limits.bytes(path);
        if (bytes > most) {
            problems.add(Problem.error("file.too-large", Place.file(path), path, most / 1024));
        }
        Path file = root.resolve(path);
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !isInside(file)
                || Files.exists(file.getParent()) && !isInside(file.getParent())) {
            problems.add(Problem.error("file.link", Place.file(path), path));
        }
        String folder = path.substring(0, path.indexOf('/'));
        if (!Files.exists(file) && names(folder).size() >= Limits.FILES) {
            problems.add(Problem.error("folder.too-many", Place.file(folder), Limits.FILES));
        }
        return problems;
    }

    /** At once: whoever reads meanwhile sees the old file or the new one. The folder is made when there is none. */
    public void write(String path, byte[] bytes) {
        Path file = root.resolve(path);
        Path fresh = file.resolveSibling("." + UUID.randomUUID() + ".tmp");
        try {
            Files.createDirectories(file.getParent());
            try (FileChannel channel =
                    FileChannel.open(fresh, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                for (ByteBuffer rest = ByteBuffer.wrap(bytes); rest.hasRemaining(); ) {
                    channel.write(rest);
                }
                channel.force(true);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + path + " cannot be written", e);
        } finally {
            fresh.toFile().delete();
        }
    }

    public void delete(String path) {
        try {
            Files.delete(root.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + path + " cannot be deleted", e);
        }
    }

    private List<String> names(String folder) {
        Path directory = root.resolve(folder);
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .filter(name -> FileNames.isSafe(name) && !FileNames.isLeftover(name))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " cannot be listed", e);
        }
    }

    private boolean isInside(Path file) {
        try {
            return Files.exists(file) && file.toRealPath().startsWith(root.toRealPath());
        } catch (IOException gone) {
            return false;
        }
    }
}
