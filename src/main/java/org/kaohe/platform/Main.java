package org.kaohe.platform;

/** Placeholder while the build is proved. */
final class Main {
    private Main() {}
}
