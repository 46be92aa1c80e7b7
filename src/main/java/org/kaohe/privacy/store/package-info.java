/** The one place that knows in which tables personal data lie. */
package org.kaohe.privacy.store;
