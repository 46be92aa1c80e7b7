package org.kaohe.observing;

import java.time.Clock;
import java.util.List;
import org.kaohe.core.observation.Observation;
import org.kaohe.core.observation.Reading.Checked;
import org.kaohe.core.observation.Reading.Result;
import org.kaohe.core.people.Access;
import org.kaohe.core.problem.Answer;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused.Reason;
import org.kaohe.core.upload.Upload;
import org.kaohe.core.upload.Upload.Wanted;
import org.kaohe.observing.ObservationStore.Stamp;

/**
 * Photos of observations. Whoever may read the observation sees them; whoever may correct it adds one, to an item that
 * failed.
 */
public final class ObservationPhotos {

    private final Listing listing;
    private final Revising revising;
    private final KeptPhotos photos;
    private final Clock clock;
    private final int mostBytes;

    /** @param mostBytes of one photo */
    public ObservationPhotos(Listing listing, Revising revising, KeptPhotos photos, Clock clock, int mostBytes) {
        this.listing = listing;
        this.revising = revising;
        this.photos = photos;
        this.clock = clock;
        this.mostBytes = mostBytes;
    }

    public Answer<List<Photo>> of(Access access, long id) {
        return listing.one(access, id).map(chain -> photos.of(chain.latest().observation()));
    }

    public Answer<Photo.Content> content(Access access, long id, int number) {
        return listing.one(access, id)
                .then(chain -> photos.content(chain.latest().observation(), number)
                        .map(Answer::done)
                        .orElseGet(() -> InspectionPhotos.unknown(number)));
    }

    public Answer<Photo> add(Access access, long id, byte[] content) {
        return revising.standing(access, id)
                .then(it -> failed(it)
                        ? Upload.read(content, Wanted.PHOTO, mostBytes).then(upload -> add(access, it, upload))
                        : Answer.refuse(Reason.CONFLICT, Problem.error("photo.not-failed", Place.NOWHERE, id)));
    }

    private static boolean failed(Observation it) {
        return it.reading() instanceof Checked checked && checked.result() == Result.FAIL;
    }

    private Answer<Photo> add(Access access, Observation it, Upload upload) {
        return photos.add(it, upload, new Stamp(access.account(), clock.instant()))
                .map(Answer::done)
                .orElseGet(() -> Answer.refuse(
                        Reason.CONFLICT,
                        Problem.error(
                                "photo.most", Place.field("file"), it.subject().code(), Photo.MOST)));
    }
}
