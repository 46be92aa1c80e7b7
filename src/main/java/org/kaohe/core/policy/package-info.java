/** An appraisal policy without its rules: titles, grades, indicators, items, figures, content and hash. JDK only. */
package org.kaohe.core.policy;
