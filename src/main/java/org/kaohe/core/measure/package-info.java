/** Exact decimals and the one rounding place of a policy. Knows the JDK only. */
package org.kaohe.core.measure;
