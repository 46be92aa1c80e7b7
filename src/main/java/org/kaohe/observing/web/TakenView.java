package org.kaohe.observing.web;

import java.util.List;
import org.kaohe.observing.Intake.Receipt;
import org.kaohe.observing.Intake.Taken;

/**
 * Answer to an intake.
 *
 * @param ids in the order of the request
 * @param stored how many are new; the others were there already under their references
 */
record TakenView(List<Long> ids, long stored) {

    static TakenView of(Taken taken) {
        return new TakenView(taken.receipts().stream().map(Receipt::id).toList(), taken.stored());
    }
}
