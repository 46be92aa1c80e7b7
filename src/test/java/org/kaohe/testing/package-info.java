/** What tests share: one embedded database for all classes that start the service, and accounts to call it with. */
package org.kaohe.testing;
