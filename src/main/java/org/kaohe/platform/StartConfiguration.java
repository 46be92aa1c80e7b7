package org.kaohe.platform;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.kaohe.platform.database.DatabaseAddress;
import org.kaohe.platform.sample.SampleSwitch;
import org.kaohe.platform.secret.SecretFile;

/**
 * What has to be known before Quarkus reads its own configuration: environment, system properties and {@code
 * config/application.properties}, in the order Quarkus gives them.
 */
final class StartConfiguration {

    private static final String JDBC_URL = "quarkus.datasource.jdbc.url";
    private static final String SESSION_KEY = "quarkus.oidc.authentication.state-secret";
    private static final String SAMPLE = "kaohe.sample";
    private static final int CONFIG_FILE_ORDINAL = 260;

    private final SmallRyeConfig config = read();

    Path dataFolder() {
        return Path.of(config.getOptionalValue("kaohe.data-dir", String.class).orElse("data"));
    }

    /** Whether a database server is configured, so that none has to be started. */
    boolean namesDatabase() {
        return config.getOptionalValue(JDBC_URL, String.class).isPresent();
    }

    /** Points the service at the started database: migrations as owner, everything else as the application's role. */
    void use(DatabaseAddress address) {
        System.setProperty(JDBC_URL, address.jdbcUrl());
        System.setProperty("quarkus.datasource.username", address.application().user());
        System.setProperty("quarkus.datasource.password", address.application().password());
        System.setProperty("quarkus.flyway.username", address.owner().user());
        System.setProperty("quarkus.flyway.password", address.owner().password());
        System.setProperty("kaohe.database.role", address.application().user());
        // The folder is locked: whatever another instance left unfinished there, it does not live any more.
        System.setProperty("kaohe.database.alone", "true");
    }

    /** Sample data unless told otherwise, but never on a server that somebody configured, and not once it was wiped. */
    void chooseSample(Path dataFolder) {
        boolean told = config.getConfigValue(SAMPLE).getSourceOrdinal() >= CONFIG_FILE_ORDINAL;
        if (!told) {
            boolean sample = !namesDatabase() && !new SampleSwitch(dataFolder).isWiped();
            System.setProperty(SAMPLE, String.valueOf(sample));
        }
    }

    /** Lets a sign-in at an identity provider outlive a restart: the key that seals its state does. */
    void provideSessionKey(Path dataFolder) throws IOException {
        if (config.getOptionalValue(SESSION_KEY, String.class).isEmpty()) {
            System.setProperty(SESSION_KEY, SecretFile.readOrCreate(dataFolder.resolve("session.secret")));
        }
    }

    private static SmallRyeConfig read() {
        var builder = new SmallRyeConfigBuilder().addDefaultInterceptors().addDefaultSources();
        Path file = Path.of("config", "application.properties");
        if (Files.exists(file)) {
            try {
                builder.withSources(new PropertiesConfigSource(file.toUri().toURL(), CONFIG_FILE_ORDINAL));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException("Cannot read " + file, e);
            }
        }
        return builder.build();
    }
}
