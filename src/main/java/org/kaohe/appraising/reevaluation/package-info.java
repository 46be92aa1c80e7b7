/**
 * What becomes of decisions when what they rest on is corrected: previewed without storing anything, and decided again
 * for exactly the people concerned. Whole periods are run elsewhere.
 */
package org.kaohe.appraising.reevaluation;
