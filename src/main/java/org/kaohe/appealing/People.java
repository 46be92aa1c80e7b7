package org.kaohe.appealing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kaohe.core.people.StaffNo;

/** Port: accounts and who leads whom. */
public interface People {

    /** An account that may judge as far as its role goes. */
    record Candidate(String account, Optional<StaffNo> staffNo) {}

    /** Accounts that may correct everybody's observations and can sign in. */
    List<Candidate> candidates();

    /** Whose accounts these are; an account of nobody on the staff is absent. */
    Map<String, StaffNo> owners(Set<String> accounts);

    /** Leaders of the teams that the people are in on the day. */
    Set<StaffNo> superiors(Set<StaffNo> people, LocalDate day);
}
