package org.kaohe.observing.store;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.kaohe.platform.database.DatabaseAddress;
import org.kaohe.platform.database.EmbeddedDatabase;

/** A migrated PostgreSQL for the tests of this package; one for all of them. */
final class ObservationDatabase {

    private static ObservationDatabase started;

    final DataSource application;
    final DataSource owner;

    private ObservationDatabase(DatabaseAddress address) {
        application = source(address.jdbcUrl(), address.application());
        owner = source(address.jdbcUrl(), address.owner());
        Flyway.configure()
                .dataSource(owner)
                .placeholders(Map.of("role", address.application().user()))
                .load()
                .migrate();
    }

    static synchronized ObservationDatabase get() throws Exception {
        if (started == null) {
            Path folder = Files.createTempDirectory("kaohe-observing");
            EmbeddedDatabase database = EmbeddedDatabase.start(folder);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                try {
                    database.close();
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }));
            started = new ObservationDatabase(database.address());
        }
        return started;
    }

    private static DataSource source(String url, DatabaseAddress.Login login) {
        try {
            return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                    .connectionPoolConfiguration(pool -> pool.maxSize(10)
                            .connectionFactoryConfiguration(connections -> connections
                                    .jdbcUrl(url)
                                    .principal(new NamePrincipal(login.user()))
                                    .credential(new SimplePassword(login.password())))));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
