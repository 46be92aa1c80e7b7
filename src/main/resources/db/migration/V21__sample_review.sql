-- What an auditor found on the decisions of a sample. Only ever added to: the last one about a decision counts.

CREATE TABLE audit_sample_review (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    sample      bigint NOT NULL REFERENCES audit_sample,
    decision_id bigint NOT NULL,
    finding     text NOT NULL CHECK (finding IN ('SOUND', 'DOUBTFUL')),
    note        text NOT NULL CHECK (length(note) <= 1000),
    reviewed_by text COLLATE "C" NOT NULL,
    reviewed_at timestamptz NOT NULL,
    CHECK (finding = 'SOUND' OR note <> '')
);
CREATE INDEX audit_sample_review_of ON audit_sample_review (sample, decision_id, id);

CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_sample_review
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
