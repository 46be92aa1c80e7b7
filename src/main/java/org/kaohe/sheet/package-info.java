/** Files of rows: xlsx workbooks and csv, read into cells within limits. The one place that knows how such files are read. */
package org.kaohe.sheet;
