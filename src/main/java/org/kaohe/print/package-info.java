/** Pages to print, as PDF with its fonts inside. The one place that knows how PDFs are written. */
package org.kaohe.print;
