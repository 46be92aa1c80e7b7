/** Staff lists as xlsx and csv files, read into rows of text. The only place of the roster that knows these formats. */
package org.kaohe.roster.sheet;
