/** Packs over HTTP. */
package org.kaohe.proof.web;
