/** Telling people what concerns them: the one thing every feature says to whoever delivers it. Knows the JDK only. */
package org.kaohe.core.notice;
