package org.kaohe.platform.database;

/**
 * How to reach a started database. The owner runs migrations; the application's role can only do what a migration
 * grants it.
 */
public record DatabaseAddress(String jdbcUrl, Login owner, Login application) {

    /** A database role and its password. */
    public record Login(String user, String password) {
        @Override
        public String toString() {
            return user;
        }
    }
}
