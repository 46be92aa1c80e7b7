package org.kaohe.core.policy;

import java.math.BigDecimal;

/** A named figure that several rules of the policy share. */
public record FigureSpec(String name, Text title, BigDecimal value, Basis basis, int row) {}
