/** What is wrong, where, and what to do next: the one shape of every refusal. Knows the JDK only. */
package org.kaohe.core.problem;
