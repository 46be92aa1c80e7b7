package org.kaohe.platform.database;

import java.util.Map;

/** What the embedded server runs with, by name. */
final class ServerSettings {

    static final Map<String, String> ALL = Map.ofEntries(
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("full_page_writes", "on"),
            Map.entry("listen_addresses", "127.0.0.1"),
            // No socket file: its path has a length limit that a deep data folder would break.
            Map.entry("unix_socket_directories", ""),
            Map.entry("timezone", "UTC"),
            Map.entry("shared_buffers", "256MB"),
            Map.entry("max_wal_size", "2GB"),
            // One log file a weekday, warnings only, overwritten after a week.
            Map.entry("logging_collector", "on"),
            Map.entry("log_directory", "log"),
            Map.entry("log_filename", "postgresql-%a.log"),
            Map.entry("log_rotation_age", "1d"),
            Map.entry("log_truncate_on_rotation", "on"),
            Map.entry("log_min_messages", "warning"),
            // Without the details: they repeat the row that was refused, and with it who it was about.
            Map.entry("log_error_verbosity", "terse"),
            Map.entry("log_checkpoints", "off"));

    private ServerSettings() {}
}
