package org.kaohe.platform.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.journal.ChainCheck;
import org.kaohe.journal.Head;
import org.kaohe.proof.JournalLines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks an exported journal without server or database, and tells the first entry that was changed, removed or swapped. */
@Command(
        name = "verify-journal",
        mixinStandardHelpOptions = true,
        description = {
            "离线核对导出的日志（GET /api/v1/journal/export）：改动、缺失、调换，指出第一处。",
            "Checks an exported journal: changed, removed and swapped entries; tells the first.",
            "Whoever can rewrite the whole file can also hash it anew: compare the last hash with one noted elsewhere"
                    + " (--head).",
            "Exit code 0: the chain is whole; 1: it is not; 2: wrong usage."
        })
public final class VerifyJournalCommand implements Callable<Integer> {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Parameters(index = "0", paramLabel = "FILE", description = "导出的文件 The exported file.")
    private Path file;

    @Option(names = "--head", paramLabel = "HASH", description = "末条的哈希 What the hash of the last entry has to be.")
    private String noted;

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            defaultValue = "zh",
            description = "语言 Language: zh | en (default: ${DEFAULT-VALUE}).")
    private Language language;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new ParameterException(spec.commandLine(), "没有文件 " + file + "。 There is no file " + file + ".");
        }
        ChainCheck.Report report;
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            report = check(lines);
        }
        report.fault()
                .ifPresentOrElse(
                        this::tell,
                        () -> spec.commandLine()
                                .getOut()
                                .println("日志完整 The journal is whole: %d, %s"
                                        .formatted(
                                                report.entries(), report.last().hash())));
        return report.fault().isPresent() ? 1 : 0;
    }

    private void tell(Problem fault) {
        spec.commandLine().getErr().println(fault.message(language.locale()));
    }

    private ChainCheck.Report check(BufferedReader lines) throws IOException {
        var check = new ChainCheck();
        int number = 0;
        try {
            Head head = head(lines.readLine());
            number++;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                check.accept(JournalLines.read(JSON.readTree(line)));
            }
            return check.report(Optional.of(noted == null ? head : new Head(head.seq(), noted)));
        } catch (JsonProcessingException | IllegalArgumentException | DateTimeParseException e) {
            Problem unreadable = Problem.error("journal.line", Place.NOWHERE, number + 1);
            return new ChainCheck.Report(number, Head.NONE, Optional.of(unreadable));
        }
    }

    private static Head head(String line) throws JsonProcessingException {
        JsonNode head = JSON.readTree(line == null ? "" : line);
        return new Head(
                JournalLines.required(head, "seq").asLong(),
                JournalLines.required(head, "hash").asText());
    }
}
