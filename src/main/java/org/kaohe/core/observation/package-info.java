/** Observations 观察记录 as the rest of the product sees them. Knows the JDK only. */
package org.kaohe.core.observation;
