/** Files that come in: what they are by their content, and photos without the place they were taken at. Knows the JDK only. */
package org.kaohe.core.upload;
