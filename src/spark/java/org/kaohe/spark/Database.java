package org.kaohe.spark;

import java.io.Serializable;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Address and key of the database, as they travel to the executors. */
record Database(String url, String user, String password) implements Serializable {

    private static final int ROWS_AT_ONCE = 10_000;

    /** Each connection begins a transaction: the readers of the service expect one. */
    DataSource source() {
        var source = new PGSimpleDataSource() {
            private static final long serialVersionUID = 1;

            @Override
            public Connection getConnection() throws SQLException {
                Connection connection = super.getConnection();
                connection.setAutoCommit(false);
                return connection;
            }
        };
        source.setUrl(url);
        source.setUser(user);
        source.setPassword(password);
        source.setApplicationName("kaohe-spark");
        // As for the service: what is refused is told without the people it was about.
        source.setLogServerErrorDetail(false);
        return source;
    }

    Properties properties() {
        var properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("driver", "org.postgresql.Driver");
        properties.setProperty("logServerErrorDetail", "false");
        // Without it a partition is read into memory as a whole.
        properties.setProperty("fetchsize", String.valueOf(ROWS_AT_ONCE));
        return properties;
    }

    @Override
    public String toString() {
        return url;
    }
}
