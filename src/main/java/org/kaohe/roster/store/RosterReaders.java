package org.kaohe.roster.store;

import javax.sql.DataSource;
import org.kaohe.core.people.GrowthFiles;
import org.kaohe.core.people.Members;

/** The roster for a program without a container, such as a task of a cluster. Its connections begin a transaction. */
public final class RosterReaders {

    private RosterReaders() {}

    public static Members members(DataSource database) {
        return new MemberQuery(database);
    }

    public static GrowthFiles growth(DataSource database) {
        return new GrowthReader(database);
    }
}
