/** Privacy over HTTP. */
package org.kaohe.privacy.web;
