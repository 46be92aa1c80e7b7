/** Policies over HTTP: what each declares, its rules and files, and what is wrong with its folder. Read only. */
package org.kaohe.policydesk.web;
