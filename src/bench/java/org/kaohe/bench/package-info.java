/**
 * What the product can do in a given time, measured against the same work done another way in the same run. Figures of
 * different machines, or of different runs on a busy one, are not to be compared; the ratios are.
 */
package org.kaohe.bench;
