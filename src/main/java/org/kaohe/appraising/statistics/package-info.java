/**
 * What the decisions of a period say together: which rules fired, where scores bunch, how each scorer marks. Read in one
 * pass over the stored traces; nothing is kept.
 */
package org.kaohe.appraising.statistics;
