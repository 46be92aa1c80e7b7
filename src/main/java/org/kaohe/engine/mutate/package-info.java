/**
 * The small slips an editor could make in a policy, made one at a time: a figure a step off, {@code >} for {@code >=}, a
 * row or an action left out, the outcomes of two rows exchanged. A slip is made in the text a person would make it in,
 * passes the guard like any other text, and is evaluated without being compiled.
 */
package org.kaohe.engine.mutate;
