package org.kaohe.observing.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kaohe.core.people.Member;
import org.kaohe.core.people.TeamNames;
import org.kaohe.pages.Pinyin;
import org.kaohe.pages.Posts;

/**
 * The people of a list that match what somebody typed: a staff number, a part of a name, or pinyin.
 *
 * @param found the first of them
 * @param total how many match
 */
record PeopleSearch(List<Hit> found, long total) {

    private static final int SHOWN = 30;

    /** One person. */
    record Hit(String staffNo, String name, String team, String post) {}

    PeopleSearch {
        found = List.copyOf(found);
    }

    static PeopleSearch of(List<Member> people, String typed, TeamNames teams, Locale language) {
        List<Member> matching =
                people.stream().filter(each -> matches(each, typed)).toList();
        Map<String, String> names = teams.all();
        return new PeopleSearch(
                matching.stream()
                        .limit(SHOWN)
                        .map(each -> new Hit(
                                each.staffNo().value(),
                                each.name(),
                                names.getOrDefault(each.team(), each.team()),
                                Posts.name(each.post(), language)))
                        .toList(),
                matching.size());
    }

    public boolean more() {
        return total > found.size();
    }

    private static boolean matches(Member person, String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        return wanted.isEmpty()
                || person.staffNo().value().toLowerCase(Locale.ROOT).contains(wanted)
                || person.name().toLowerCase(Locale.ROOT).contains(wanted)
                || Pinyin.begins(person.name(), wanted);
    }
}
