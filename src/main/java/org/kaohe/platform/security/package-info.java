/** Signing in: local accounts by form or HTTP Basic, pauses after failed attempts, requests from other sites refused. */
package org.kaohe.platform.security;
