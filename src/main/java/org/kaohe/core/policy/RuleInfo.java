package org.kaohe.core.policy;

/**
 * A rule as people refer to it.
 *
 * @param index position in its policy content, the dense id a stored trace uses
 * @param name as in the file; for a table row made from the row
 * @param file path from the rules folder of the file HR edits
 * @param line of the file, from 1; for a table the row including the header
 * @param table true when {@code line} is a row of a table
 * @param text what HR wrote: the sentence block, the DRL, or the row with its headers
 */
public record RuleInfo(int index, String name, Phase phase, String file, int line, boolean table, String text) {}
