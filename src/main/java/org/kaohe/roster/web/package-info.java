/** The roster over HTTP. Asks the use cases; knows nothing of the store. */
package org.kaohe.roster.web;
