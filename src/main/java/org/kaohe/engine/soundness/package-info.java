/**
 * What can be said about a policy's rules without running them: gaps, overlaps, rows that say the same, names nobody
 * declares, facts nobody gives or reads. Works on the rule tree, so that tables, sentences and rule text are judged
 * alike. Numbers are intervals with exact ends; nothing is sampled. A finding says what it can prove; what the
 * analysis cannot follow is left out.
 */
package org.kaohe.engine.soundness;
