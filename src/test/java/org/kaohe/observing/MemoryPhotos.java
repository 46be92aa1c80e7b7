package org.kaohe.observing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.kaohe.core.upload.Upload;

/** Keeps waiting photos in memory; a store for tests. */
final class MemoryPhotos implements WaitingPhotos {

    private record Waiting(Filling of, String item, Photo photo, byte[] content) {}

    private final List<Waiting> waiting = new ArrayList<>();
    /** By observation, the numbers it got. */
    final Map<Long, Integer> handed = new HashMap<>();

    @Override
    public SortedMap<String, List<Photo>> all(Filling of) {
        SortedMap<String, List<Photo>> all = new TreeMap<>();
        waiting.stream()
                .filter(each -> each.of.equals(of))
                .forEach(each -> all.computeIfAbsent(each.item, item -> new ArrayList<>())
                        .add(each.photo));
        return all;
    }

    @Override
    public Optional<Photo> add(Filling of, String item, Upload upload, Instant at) {
        List<Integer> taken = all(of).getOrDefault(item, List.of()).stream()
                .map(Photo::number)
                .toList();
        for (int number = 1; number <= Photo.MOST; number++) {
            if (!taken.contains(number)) {
                var photo = new Photo(
                        number, upload.kind(), upload.sha256(), upload.content().length, false, of.account(), at);
                waiting.add(new Waiting(of, item, photo, upload.content()));
                return Optional.of(photo);
            }
        }
        return Optional.empty();
    }

    @Override
    public Optional<Photo.Content> content(Filling of, String item, int number) {
        return waiting.stream()
                .filter(each -> is(each, of, item, number))
                .findFirst()
                .map(each -> new Photo.Content(each.photo.kind(), each.content));
    }

    @Override
    public boolean remove(Filling of, String item, int number) {
        return waiting.removeIf(each -> is(each, of, item, number));
    }

    @Override
    public void removeAll(Filling of) {
        waiting.removeIf(each -> each.of.equals(of));
    }

    @Override
    public long count(String account) {
        return waiting.stream()
                .filter(each -> each.of.account().equals(account))
                .count();
    }

    @Override
    public void handOver(Filling of, Map<String, Long> observations, LocalDate observedOn) {
        observations.forEach((item, id) ->
                handed.put(id, all(of).getOrDefault(item, List.of()).size()));
        handed.values().removeIf(count -> count == 0);
        removeAll(of);
    }

    @Override
    public int clean(Instant before) {
        int size = waiting.size();
        waiting.removeIf(each -> each.photo.addedAt().isBefore(before));
        return size - waiting.size();
    }

    private static boolean is(Waiting it, Filling of, String item, int number) {
        return it.of.equals(of) && it.item.equals(item) && it.photo.number() == number;
    }
}
