/** The people an appraisal is about and the callers who may see them. Knows the JDK only. */
package org.kaohe.core.people;
