package org.kaohe.notifying;

import java.time.Instant;
import org.kaohe.core.notice.Notice;

/**
 * A notice that was given.
 *
 * @param readAt when its reader said so; null until then
 */
public record Told(long id, Notice notice, Instant at, Instant readAt) {}
