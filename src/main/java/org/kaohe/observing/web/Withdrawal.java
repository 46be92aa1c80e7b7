package org.kaohe.observing.web;

/** Why an observation is withdrawn. */
record Withdrawal(String reason) {}
