/** Quarkus glue: start, configuration, security, errors to HTTP, the embedded database, wiring. May import all roots. */
package org.kaohe.platform;
