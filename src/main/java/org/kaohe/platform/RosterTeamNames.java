package org.kaohe.platform;

import jakarta.enterprise.context.RequestScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import org.kaohe.core.people.TeamNames;
import org.kaohe.roster.Team;
import org.kaohe.roster.TeamStore;

/** The names of the teams, read once for a page. */
@RequestScoped
class RosterTeamNames implements TeamNames {

    private final TeamStore teams;
    private Map<String, String> names;

    RosterTeamNames(TeamStore teams) {
        this.teams = teams;
    }

    @Override
    public Map<String, String> all() {
        if (names == null) {
            Map<String, String> read = new LinkedHashMap<>();
            for (Team each : teams.all()) {
                read.put(each.code(), each.name());
            }
            names = read;
        }
        return names;
    }
}
