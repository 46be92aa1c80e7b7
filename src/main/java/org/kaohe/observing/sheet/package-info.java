/** Observations in xlsx and csv files: reading, templates, and rejected rows given back. The only place that knows these formats. */
package org.kaohe.observing.sheet;
