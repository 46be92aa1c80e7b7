package org.kaohe.observing.sheet;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.observing.Field;
import org.kaohe.observing.ImportFiles;
import org.kaohe.observing.ImportTable;
import org.kaohe.observing.ImportTable.Line;
import org.kaohe.observing.Imports;
import org.kaohe.observing.Problems;
import org.kaohe.sheet.Row;
import org.kaohe.sheet.SheetFile;
import org.kaohe.sheet.UnreadableSheetException;

/** Reads an xlsx or csv file of observations into drafts. */
public final class ObservationFile {

    /** The one problem that is none for a file that is imported as a job. */
    public static final String TOO_MANY_ROWS = "observation.import.too-many-rows";

    private static final int MOST_COLUMNS = 100;
    private static final int PROBLEMS_A_ROW = 12;
    private static final String KNOWN = java.util.Arrays.stream(Column.values())
            .map(each -> each.chinese + "/" + each.english)
            .collect(Collectors.joining(", "));

    private final String name;
    private final Problems problems;

    /** @param problems gets what is wrong with the file and its cells */
    public ObservationFile(String name, Problems problems) {
        this.name = name;
        this.problems = problems;
    }

    /** Empty when the file as a whole cannot be used; the problems say why. */
    public Optional<ImportTable> read(byte[] content) {
        return read(content, Imports.MOST_ROWS);
    }

    /** The same, refusing a file with more rows than may lie in memory. */
    public Optional<ImportTable> read(byte[] content, int mostRows) {
        List<Row> rows;
        try {
            rows = new SheetFile(mostRows, MOST_COLUMNS).read(content);
        } catch (UnreadableSheetException e) {
            problems.add(unreadable(e, mostRows));
            return Optional.empty();
        }
        if (rows.size() < 2) {
            problems.add(Problem.error("observation.import.empty", Place.file(name)));
            return Optional.empty();
        }
        Map<Column, Integer> columns = columns(rows.get(0));
        if (!problems.none()) {
            return Optional.empty();
        }
        return Optional.of(table(rows.get(0), columns, rows.subList(1, rows.size()), problems));
    }

    /** Empty when the file cannot be used, as far as its first rows tell. */
    Optional<ImportFiles.Opened> open(byte[] content, int part) {
        try {
            SheetFile.Opened opened = new SheetFile(Imports.MOST_ROWS, MOST_COLUMNS).open(content);
            List<Row> first = opened.first(2);
            if (!first.isEmpty()) {
                columns(first.get(0));
            }
            if (first.size() < 2 && problems.none()) {
                problems.add(Problem.error("observation.import.empty", Place.file(name)));
            }
            return problems.none() ? Optional.of(new LargeFile(opened, part)) : Optional.empty();
        } catch (UnreadableSheetException e) {
            problems.add(unreadable(e, Imports.MOST_ROWS));
            return Optional.empty();
        }
    }

    private final class LargeFile implements ImportFiles.Opened {
        private final SheetFile.Opened opened;
        private final int size;

        private LargeFile(SheetFile.Opened opened, int size) {
            this.opened = opened;
            this.size = size;
        }

        @Override
        public int rows() {
            return opened.rows() - 1;
        }

        @Override
        public Optional<Problem> inParts(BiConsumer<ImportTable, Problems> taker) {
            var fault = new AtomicReference<Problem>();
            Ahead.<Part>each(hand -> fault.set(read(hand).orElse(null)), part -> taker.accept(part.table, part.found));
            return Optional.ofNullable(fault.get());
        }

        /** Each part has problems of its own. */
        private Optional<Problem> read(Consumer<Part> taker) {
            List<Row> header = new ArrayList<>(1);
            List<Row> part = new ArrayList<>(size);
            Runnable handOver = () -> {
                var found = new Problems(size * PROBLEMS_A_ROW);
                taker.accept(new Part(table(header.get(0), columns(header.get(0)), part, found), found));
                part.clear();
            };
            try {
                opened.each(row -> {
                    (header.isEmpty() ? header : part).add(row);
                    if (part.size() == size) {
                        handOver.run();
                    }
                });
            } catch (UnreadableSheetException e) {
                return Optional.of(unreadable(e, Imports.MOST_ROWS));
            }
            if (!part.isEmpty()) {
                handOver.run();
            }
            return Optional.empty();
        }
    }

    private record Part(ImportTable table, Problems found) {}

    private ImportTable table(Row header, Map<Column, Integer> columns, List<Row> rows, Problems found) {
        Map<Field, Integer> places = new EnumMap<>(Field.class);
        columns.forEach((column, index) -> places.put(column.field, index));
        var reader = new CellReader(columns, found);
        return new ImportTable(
                name,
                texts(header),
                places,
                rows.stream()
                        .map(row -> new Line(row.number(), texts(row), reader.draft(row)))
                        .toList());
    }

    private Problem unreadable(UnreadableSheetException e, int mostRows) {
        Place file = Place.file(name);
        return switch (e.why()) {
            case MALFORMED -> Problem.error("observation.import.malformed", file, name);
            case OLD_EXCEL -> Problem.error("observation.import.old-excel", file, name);
            case TOO_MANY_ROWS -> Problem.error(TOO_MANY_ROWS, file, mostRows);
            case TOO_MANY_COLUMNS -> Problem.error("observation.import.too-many-columns", file, MOST_COLUMNS);
            case UNPACKS_TOO_LARGE -> Problem.error("observation.import.too-large", file, name);
        };
    }

    private Map<Column, Integer> columns(Row header) {
        Map<Column, Integer> columns = new LinkedHashMap<>();
        for (int i = 0; i < header.cells().size(); i++) {
            String text = header.cell(i).text();
            Optional<Column> column = Column.of(text);
            Place cell = Place.cell(name, header.number(), i + 1, text);
            if (column.isPresent()) {
                if (columns.putIfAbsent(column.get(), i) != null) {
                    problems.add(Problem.error("observation.import.column.twice", cell, text));
                }
            } else if (!text.isEmpty() && !text.equals(RejectedWorkbook.ERROR_HEADER)) {
                problems.add(Problem.error("observation.import.column.unknown", cell, text, KNOWN));
            }
        }
        for (Column needed : List.of(Column.STAFF_NO, Column.OBSERVED_ON, Column.SOURCE)) {
            if (!columns.containsKey(needed)) {
                problems.add(Problem.error("observation.import.column.missing", Place.file(name), needed.header()));
            }
        }
        return columns;
    }

    private static List<String> texts(Row row) {
        List<String> texts = new ArrayList<>();
        row.cells().forEach(cell -> texts.add(cell.text()));
        return texts;
    }
}
