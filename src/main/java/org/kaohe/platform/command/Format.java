package org.kaohe.platform.command;

/** How a result is written. */
enum Format {
    text,
    json
}
