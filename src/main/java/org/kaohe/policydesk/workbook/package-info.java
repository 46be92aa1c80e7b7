/**
 * Tables of policies as workbooks: written with formats, drop-downs and a guide, read back, and brought together with what
 * others changed meanwhile. The one place of the desk that knows how a workbook looks.
 */
package org.kaohe.policydesk.workbook;
