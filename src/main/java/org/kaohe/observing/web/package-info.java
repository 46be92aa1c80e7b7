/** Observations over HTTP. Asks the use cases; never sees the store. */
package org.kaohe.observing.web;
