/** What stands for a sign-in afterwards: sessions of people, tokens of machines, and the record of who came in and went. */
package org.kaohe.roster.signin;
