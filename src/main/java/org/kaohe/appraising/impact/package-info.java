/**
 * What another content of a policy would change of the decisions that stand: both contents evaluate the facts stored with
 * each decision, beside live requests and in bounded memory. Knows the root of appraising only.
 */
package org.kaohe.appraising.impact;
