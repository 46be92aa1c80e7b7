package org.kaohe.proposing.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.kaohe.core.observation.Reading;
import org.kaohe.core.people.Role;
import org.kaohe.core.people.TeamNames;
import org.kaohe.core.policy.CodeNames;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.policy.PolicyTitles;
import org.kaohe.core.policy.Text;
import org.kaohe.pages.Brief;
import org.kaohe.pages.Moments;
import org.kaohe.proposing.Evidence;
import org.kaohe.proposing.Wording;

/** How the pages of this feature put things to their reader. */
public final class Say {

    private final Locale language;
    private final ZoneId zone;
    private final Wording words;
    private final Map<String, String> teams;
    private final PolicyTitles titles;
    private final Function<Evidence, CodeNames> codes;
    private final Map<String, CodeNames> named = new HashMap<>();

    /** @param codes what they are called in the version a decision was made under */
    Say(Locale language, ZoneId zone, TeamNames teams, PolicyTitles titles, Function<Evidence, CodeNames> codes) {
        this.language = language;
        this.zone = zone;
        this.words = new Wording(language);
        this.teams = teams.all();
        this.titles = titles;
        this.codes = codes;
    }

    /** In the reader's language; nothing for nothing. */
    public String text(Text text) {
        return text == null ? "" : text.in(language);
    }

    public String minute(Instant instant) {
        return instant == null ? "" : Moments.MINUTE.format(instant.atZone(zone));
    }

    /**
     * Who acts: a role in words, or the account itself.
     *
     * @param named whether it is an account, which may be called as a role is
     */
    public String owner(String owner, boolean named) {
        if (named) {
            return owner;
        }
        return owner == null
                ? ""
                : Role.of(owner).map(each -> words.of("owner", owner)).orElse(owner);
    }

    public String team(String code) {
        return teams.getOrDefault(code, code);
    }

    public String policy(String code) {
        return PolicyCode.isValid(code) ? text(titles.of(new PolicyCode(code))) : code;
    }

    /** What an indicator, a checklist item or a source was called when it was decided. */
    public String code(Evidence evidence, String code) {
        return named.computeIfAbsent(evidence.contentHash(), first -> codes.apply(evidence))
                .of(code);
    }

    /** A mark or a ratio as it was recorded, an outcome in words. */
    public String reading(String recorded) {
        return Stream.of(Reading.Result.values()).map(Enum::name).anyMatch(recorded::equals)
                ? words.of("reading", recorded)
                : recorded;
    }

    /** The words of a member of a closed set. */
    public String word(String group, Object member) {
        return member == null ? "" : words.of(group, member);
    }

    /** What was found on a point of a checklist. */
    public String finding(String finding) {
        return StepText.finding(words, finding);
    }

    /** A number as people read it; a dash for none. */
    public String number(BigDecimal number) {
        return number == null ? "—" : Brief.brief(number);
    }
}
