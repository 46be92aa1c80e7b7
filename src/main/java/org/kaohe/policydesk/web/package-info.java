/**
 * Policies over HTTP: what each declares, its rules and files, and what is wrong with its folder; its draft, the steps to
 * publication, and its versions.
 */
package org.kaohe.policydesk.web;
