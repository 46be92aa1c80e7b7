/**
 * Proposals, overrides and cases in PostgreSQL. Reads beside its own tables which decisions stand ({@code decision},
 * {@code current_decision}, {@code run}) and, for the one timeline of a person, what the roster keeps; writes its own only.
 */
package org.kaohe.proposing.store;
