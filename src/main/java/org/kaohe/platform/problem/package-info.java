/**
 * Every refusal and failure as RFC 9457 {@code application/problem+json}, in the language of the caller. Features throw
 * {@link org.kaohe.core.problem.Refused}; nothing else has to be done.
 */
package org.kaohe.platform.problem;
