package org.kaohe.platform;

import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.kaohe.appraising.Cluster;

/** Whether runs are decided here or by the program of src/spark, and how that one reaches the database. */
@ApplicationScoped
class ClusterWiring {

    /** Read by the program; the command line is seen by everybody on the machine. */
    private static final String PASSWORD = "KAOHE_SPARK_PASSWORD";

    @Produces
    @Singleton
    Cluster cluster(
            @ConfigProperty(name = "kaohe.runs.engine") String engine,
            @ConfigProperty(name = "kaohe.runs.spark.command") String command,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") Optional<String> url,
            @ConfigProperty(name = "quarkus.datasource.username") Optional<String> user,
            @ConfigProperty(name = "quarkus.datasource.password") Optional<String> password) {
        if (engine.equals("service")) {
            return Cluster.NONE;
        }
        if (!engine.equals("spark")) {
            throw new ConfigurationException(
                    "kaohe.runs.engine is " + engine + "; set it to service, or to spark (docs/operating.md)");
        }
        List<String> order = new ArrayList<>(List.of(command.strip().split("\\s+")));
        if (order.get(0).equals("java")) {
            order.set(0, Path.of(System.getProperty("java.home"), "bin", "java").toString());
        }
        order.addAll(List.of("close", "--jdbc-url", url.orElseThrow(), "--user", user.orElseThrow()));
        return new Cluster(order, Map.of(PASSWORD, password.orElse("")));
    }
}
