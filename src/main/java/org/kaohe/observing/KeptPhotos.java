package org.kaohe.observing;

import java.util.List;
import java.util.Optional;
import org.kaohe.core.observation.Observation;
import org.kaohe.core.upload.Upload;
import org.kaohe.observing.ObservationStore.Stamp;

/** Port: photos of observations, whichever version is named. They are only ever added. */
public interface KeptPhotos {

    List<Photo> of(Observation it);

    Optional<Photo.Content> content(Observation it, int number);

    /** @return empty when it has as many as it may have */
    Optional<Photo> add(Observation it, Upload upload, Stamp stamp);
}
