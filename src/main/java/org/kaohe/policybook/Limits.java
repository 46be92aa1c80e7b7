package org.kaohe.policybook;

/** How large a rules folder may be. Far above any honest policy, far below what would harm the service. */
final class Limits {

    static final int FILE_BYTES = 256 * 1024;
    static final int WORKBOOK_BYTES = 1024 * 1024;
    static final int FILES = 200;
    static final int ROWS = 5_000;
    static final int COLUMNS = 60;
    static final int CELL_CHARACTERS = 500;
    static final int YAML_DEPTH = 12;
    static final int YAML_NODES = 50_000;

    private Limits() {}

    static int bytes(String path) {
        return path.endsWith(".xlsx") ? WORKBOOK_BYTES : FILE_BYTES;
    }
}
