/**
 * How a trace is kept: a dense, versioned byte form, and the canonical hash of the facts behind a decision. Knows the
 * core and the JDK only, so that a stored trace can be read without the server.
 */
package org.kaohe.appraising.trace;
