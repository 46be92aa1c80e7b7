/** Appraisal periods. Knows the JDK only; nothing here reads a clock. */
package org.kaohe.core.time;
