/** Policies over HTTP: what each declares, its rules and files, and what is wrong with its folder. They are read only;
 * a draft can be checked. */
package org.kaohe.policydesk.web;
