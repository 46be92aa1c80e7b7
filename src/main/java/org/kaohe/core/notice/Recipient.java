package org.kaohe.core.notice;

import org.kaohe.core.people.StaffNo;

/** Who is told: a member of staff, whatever their account; or an account, whether its holder is on the staff or not. */
public sealed interface Recipient {

    record Employee(StaffNo staffNo) implements Recipient {}

    record Holder(String account) implements Recipient {}
}
