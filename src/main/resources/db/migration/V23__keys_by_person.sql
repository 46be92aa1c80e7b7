-- The person is part of every key of the tables that grow with people, and no foreign key leads from one person to
-- another: a distributed database can split them by person. What is looked up by its number alone has a plain index.

-- The index that answers sums becomes the key of observations, so that there is one index as before and not two.
ALTER TABLE observation_revision DROP CONSTRAINT observation_revision_observation_id_observed_on_fkey;
ALTER TABLE observation DROP CONSTRAINT observation_pkey;
DROP INDEX observation_sums;
ALTER TABLE observation ADD CONSTRAINT observation_pkey PRIMARY KEY (staff_no, subject, source, observed_on, id)
    INCLUDE (value, outcome, numerator, denominator);
CREATE INDEX observation_id ON observation (id);

-- The person is that of the observation.
ALTER TABLE observation_revision ADD COLUMN staff_no text COLLATE "C";
ALTER TABLE observation_revision DISABLE TRIGGER refuse_change;
UPDATE observation_revision r SET staff_no = o.staff_no
    FROM observation o WHERE o.id = r.observation_id AND o.observed_on = r.observed_on;
ALTER TABLE observation_revision ENABLE TRIGGER refuse_change;
ALTER TABLE observation_revision
    ALTER COLUMN staff_no SET NOT NULL,
    DROP CONSTRAINT observation_revision_pkey,
    DROP CONSTRAINT observation_revision_successor_key,
    ADD CONSTRAINT observation_revision_pkey PRIMARY KEY (staff_no, observation_id),
    ADD CONSTRAINT observation_revision_successor UNIQUE (staff_no, successor);

DROP INDEX decision_id;
CREATE INDEX decision_id ON decision (id);

ALTER TABLE published_result
    DROP CONSTRAINT published_result_pkey,
    ADD CONSTRAINT published_result_pkey PRIMARY KEY (staff_no, decision_id);
CREATE INDEX published_result_decision ON published_result (decision_id);
