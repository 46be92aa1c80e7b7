package org.kaohe.spark;

import picocli.CommandLine.Option;

/** Where the PostgreSQL database of the service is. */
final class DatabaseOptions {

    @Option(
            names = "--jdbc-url",
            required = true,
            paramLabel = "URL",
            description = "数据库 The database, for example jdbc:postgresql://host/kaohe.")
    private String url;

    @Option(names = "--user", defaultValue = "kaohe", description = "用户 Its user (default: ${DEFAULT-VALUE}).")
    private String user;

    @Option(
            names = "--password-env",
            defaultValue = "KAOHE_SPARK_PASSWORD",
            paramLabel = "NAME",
            description = "口令所在的环境变量 Environment variable with the password (default: ${DEFAULT-VALUE}).")
    private String passwordVariable;

    Database database() {
        String password = System.getenv(passwordVariable);
        return new Database(url, user, password == null ? "" : password);
    }
}
