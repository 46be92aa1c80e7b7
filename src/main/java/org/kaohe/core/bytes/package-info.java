/** Bytes on their way to the database or into a trace. */
package org.kaohe.core.bytes;
