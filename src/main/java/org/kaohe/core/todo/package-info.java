/** What waits for whom: the one thing every feature answers to the list of to-dos. Knows the JDK only. */
package org.kaohe.core.todo;
