package org.kaohe.roster.store;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import org.kaohe.core.people.StaffNo;
import org.kaohe.roster.Team;

@Entity
@Table(name = "team")
class TeamRow {

    @Id
    String code;

    String name;
    String industry;

    @ElementCollection
    @CollectionTable(name = "team_leader", joinColumns = @JoinColumn(name = "team"))
    @OrderBy("days.from")
    List<LeaderRow> leaders = new ArrayList<>();

    @Embeddable
    static class LeaderRow {
        @Column(name = "staff_no")
        String staffNo;

        @Embedded
        DaysColumns days;

        static LeaderRow of(Team.Leader leader) {
            var row = new LeaderRow();
            row.staffNo = leader.staffNo().value();
            row.days = DaysColumns.of(leader.days());
            return row;
        }

        Team.Leader toLeader() {
            return new Team.Leader(new StaffNo(staffNo), days.toDays());
        }
    }

    Team toTeam() {
        return new Team(
                code, name, industry, leaders.stream().map(LeaderRow::toLeader).toList());
    }
}
