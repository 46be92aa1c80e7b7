/**
 * Tables, sentences and decision tables become DRL text, each line of which still knows the cell or line a person
 * wrote. Typed cells, no text pasted unescaped.
 */
package org.kaohe.engine.expand;
