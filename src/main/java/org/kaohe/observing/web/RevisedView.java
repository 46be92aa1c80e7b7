package org.kaohe.observing.web;

/**
 * Answer to a correction or withdrawal.
 *
 * @param id of the version that is the latest now
 * @param revised of the version that was revised
 */
record RevisedView(long id, long revised) {}
