package org.kaohe.policydesk;

import java.time.Instant;

/** That somebody did something, when and why. */
public record Step(String by, Instant at, String reason) {}
