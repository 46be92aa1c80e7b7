/**
 * Taking in, correcting and withdrawing observations 观察记录: the use cases and the ports they need. Knows the core only;
 * files are read in {@code .sheet}, stored by {@code .store}, and asked for over HTTP in {@code .web}.
 */
package org.kaohe.observing;
