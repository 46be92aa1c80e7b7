/** Notices, to-dos and addresses over HTTP. */
package org.kaohe.notifying.web;
