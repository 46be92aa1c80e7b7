/** Runs and decisions over HTTP: the JSON API and the pages. Knows the use cases, never the store. */
package org.kaohe.appraising.web;
