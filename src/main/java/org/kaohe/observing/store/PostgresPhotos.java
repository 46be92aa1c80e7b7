package org.kaohe.observing.store;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.kaohe.core.journal.Change;
import org.kaohe.core.journal.Journal;
import org.kaohe.core.observation.Observation;
import org.kaohe.core.observation.Photographed;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.upload.MediaKind;
import org.kaohe.core.upload.Upload;
import org.kaohe.observing.KeptPhotos;
import org.kaohe.observing.ObservationStore.Stamp;
import org.kaohe.observing.Photo;
import org.kaohe.observing.WaitingPhotos;
import org.kaohe.sql.Row;
import org.kaohe.sql.Sql;

/** Photos in PostgreSQL, the person first in every key. */
@Singleton
@Transactional
class PostgresPhotos implements WaitingPhotos, KeptPhotos, Photographed {

    private static final String FILLING = " WHERE staff_no = ? AND account = ? AND inspection = ?";
    private static final String OBSERVED = " WHERE staff_no = ? AND observation_id = ?";

    /** The first number that is free; of two at once one meets the other's key and adds nothing. */
    private static final String FREE = " FROM generate_series(1, " + Photo.MOST
            + ") AS free (n) WHERE NOT EXISTS (SELECT FROM %s p%s AND p.n = free.n)"
            + " ORDER BY free.n LIMIT 1 ON CONFLICT DO NOTHING RETURNING n";

    private static final String ADD_WAITING =
            "INSERT INTO inspection_photo (staff_no, account, inspection, item, n, kind, sha256, size, cleaned, content,"
                    + " added_at) SELECT ?, ?, ?, ?, free.n, ?, ?, ?, ?, ?, ?"
                    + FREE.formatted("inspection_photo", FILLING + " AND item = ?");

    private static final String ADD_KEPT =
            "INSERT INTO observation_photo (staff_no, observation_id, observed_on, n, kind, sha256, size, cleaned, content,"
                    + " added_by, added_at) SELECT ?, ?, ?, free.n, ?, ?, ?, ?, ?, ?, ?"
                    + FREE.formatted("observation_photo", OBSERVED);

    private static final String HAND_OVER = """
            INSERT INTO observation_photo (staff_no, observation_id, observed_on, n, kind, sha256, size, cleaned, content,
                added_by, added_at)
            SELECT staff_no, o.id, ?, row_number() OVER (PARTITION BY item ORDER BY n), kind, sha256, size, cleaned,
                content, account, added_at
            FROM inspection_photo JOIN unnest(?::text[], ?::bigint[]) AS o (item, id) USING (item)
            """ + FILLING + " RETURNING observation_id, n, sha256";

    private final Sql sql;
    private final Journal journal;

    PostgresPhotos(DataSource database, Journal journal) {
        this.sql = new Sql(database);
        this.journal = journal;
    }

    @Override
    public SortedMap<String, List<Photo>> all(Filling of) {
        SortedMap<String, List<Photo>> all = new TreeMap<>();
        sql.list(
                        "SELECT item, n, kind, sha256, size, cleaned, account AS added_by, added_at FROM inspection_photo"
                                + FILLING + " ORDER BY item, n",
                        row -> Map.entry(row.text("item"), photo(row)),
                        of.staffNo(),
                        of.account(),
                        of.inspection())
                .forEach(each -> all.computeIfAbsent(each.getKey(), item -> new ArrayList<>())
                        .add(each.getValue()));
        return all;
    }

    @Override
    public Optional<Photo> add(Filling of, String item, Upload upload, Instant at) {
        return taken(
                        ADD_WAITING,
                        of.staffNo(),
                        of.account(),
                        of.inspection(),
                        item,
                        upload.kind(),
                        upload.sha256(),
                        upload.content().length,
                        upload.cleaned(),
                        upload.content(),
                        at,
                        of.staffNo(),
                        of.account(),
                        of.inspection(),
                        item)
                .map(number -> photo(number, upload, of.account(), at));
    }

    @Override
    public Optional<Photo.Content> content(Filling of, String item, int number) {
        return sql.first(
                "SELECT kind, content FROM inspection_photo" + FILLING + " AND item = ? AND n = ?",
                PostgresPhotos::content,
                of.staffNo(),
                of.account(),
                of.inspection(),
                item,
                number);
    }

    @Override
    public boolean remove(Filling of, String item, int number) {
        return sql.change(
                        "DELETE FROM inspection_photo" + FILLING + " AND item = ? AND n = ?",
                        of.staffNo(),
                        of.account(),
                        of.inspection(),
                        item,
                        number)
                == 1;
    }

    @Override
    public void removeAll(Filling of) {
        sql.change("DELETE FROM inspection_photo" + FILLING, of.staffNo(), of.account(), of.inspection());
    }

    @Override
    public long count(String account) {
        return sql.number("SELECT count(*) FROM inspection_photo WHERE account = ?", account);
    }

    @Override
    public void handOver(Filling of, Map<String, Long> observations, LocalDate observedOn) {
        List<String> items = List.copyOf(observations.keySet());
        Map<Long, SortedMap<Long, String>> handed = new TreeMap<>();
        sql.list(
                        HAND_OVER,
                        row -> Map.entry(row.number("observation_id"), Map.entry(row.number("n"), row.text("sha256"))),
                        observedOn,
                        items,
                        items.stream().map(observations::get).toList(),
                        of.staffNo(),
                        of.account(),
                        of.inspection())
                .forEach(each -> handed.computeIfAbsent(each.getKey(), id -> new TreeMap<>())
                        .put(each.getValue().getKey(), each.getValue().getValue()));
        removeAll(of);
        handed.forEach((id, hashes) -> journal.add(added(of.account(), of.staffNo(), id, hashes.values())));
    }

    @Override
    public int clean(Instant before) {
        return sql.change("DELETE FROM inspection_photo WHERE added_at < ?", before);
    }

    @Override
    public List<Photo> of(Observation it) {
        return sql.list(
                "SELECT n, kind, sha256, size, cleaned, added_by, added_at FROM observation_photo" + OBSERVED
                        + " ORDER BY n",
                PostgresPhotos::photo,
                it.staffNo(),
                it.versionOf());
    }

    @Override
    public Optional<Photo.Content> content(Observation it, int number) {
        return sql.first(
                "SELECT kind, content FROM observation_photo" + OBSERVED + " AND n = ?",
                PostgresPhotos::content,
                it.staffNo(),
                it.versionOf(),
                number);
    }

    @Override
    public Optional<Photo> add(Observation it, Upload upload, Stamp stamp) {
        Optional<Photo> added = taken(
                        ADD_KEPT,
                        it.staffNo(),
                        it.versionOf(),
                        it.observedOn(),
                        upload.kind(),
                        upload.sha256(),
                        upload.content().length,
                        upload.cleaned(),
                        upload.content(),
                        stamp.account(),
                        stamp.at(),
                        it.staffNo(),
                        it.versionOf())
                .map(number -> photo(number, upload, stamp.account(), stamp.at()));
        added.ifPresent(
                photo -> journal.add(added(stamp.account(), it.staffNo(), it.versionOf(), List.of(photo.sha256()))));
        return added;
    }

    @Override
    public Map<Long, Integer> count(Set<StaffNo> people, Set<Long> firsts) {
        Map<Long, Integer> counts = new HashMap<>();
        sql.list(
                        "SELECT observation_id, count(*) AS photos FROM observation_photo WHERE staff_no = ANY (?)"
                                + " AND observation_id = ANY (?::bigint[]) GROUP BY observation_id",
                        row -> Map.entry(row.number("observation_id"), (int) row.number("photos")),
                        people,
                        firsts)
                .forEach(each -> counts.put(each.getKey(), each.getValue()));
        return counts;
    }

    /** Whoever was overtaken has another number; once all were, there is none. */
    private Optional<Long> taken(String add, Object... values) {
        for (int attempt = 0; attempt < Photo.MOST; attempt++) {
            Optional<Long> number = sql.first(add, row -> row.number("n"), values);
            if (number.isPresent()) {
                return number;
            }
        }
        return Optional.empty();
    }

    /** The picture may show the person; its hash says nothing about anybody. */
    private static Change added(String by, StaffNo staffNo, long observation, Collection<String> hashes) {
        return Change.of(by, "observation-photo-added", "observation", observation)
                .with("photos", hashes.size())
                .with("sha256", hashes.stream().collect(Collectors.joining(" ")))
                .about(staffNo);
    }

    private static Photo photo(long number, Upload upload, String by, Instant at) {
        return new Photo(
                (int) number, upload.kind(), upload.sha256(), upload.content().length, upload.cleaned(), by, at);
    }

    private static Photo photo(Row row) throws SQLException {
        return new Photo(
                (int) row.number("n"),
                MediaKind.valueOf(row.text("kind")),
                row.text("sha256"),
                (int) row.number("size"),
                row.flag("cleaned"),
                row.text("added_by"),
                row.moment("added_at"));
    }

    private static Photo.Content content(Row row) throws SQLException {
        return new Photo.Content(MediaKind.valueOf(row.text("kind")), row.bytes("content"));
    }
}
