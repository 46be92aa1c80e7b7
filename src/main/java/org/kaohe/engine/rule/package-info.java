/**
 * A rule as a tree of our own: all that a rule file can say. Only what these types can express ever reaches the
 * compiler. Knows neither Drools nor files.
 */
package org.kaohe.engine.rule;
