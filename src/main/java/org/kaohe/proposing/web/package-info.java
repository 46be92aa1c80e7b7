/** Proposals, overrides, cases and the timeline of a person over HTTP, and the printable file of a case. */
package org.kaohe.proposing.web;
