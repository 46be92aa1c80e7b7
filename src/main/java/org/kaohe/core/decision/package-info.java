/** From a dossier to a verdict and its trace, and the ports of whoever evaluates. Knows the JDK only. */
package org.kaohe.core.decision;
