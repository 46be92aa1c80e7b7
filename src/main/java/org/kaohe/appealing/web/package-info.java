/** Appeals over HTTP. */
package org.kaohe.appealing.web;
