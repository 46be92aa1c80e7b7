/** Recording what changed: the one thing every feature says to the journal. Knows the JDK only. */
package org.kaohe.core.journal;
