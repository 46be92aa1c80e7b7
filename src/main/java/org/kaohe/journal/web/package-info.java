/** The journal over HTTP: reading, exporting, checking, erasing. */
package org.kaohe.journal.web;
