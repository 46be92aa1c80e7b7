-- What was observed of a person in a month that is over, summed once for all the runs that will ask for it. Made from
-- observation, thrown away with any change to that person's month, made again when nobody writes. Never the truth itself.
CREATE TABLE settled_month (
    month    date NOT NULL CHECK (extract(day FROM month) = 1),
    staff_no text COLLATE "C" NOT NULL,
    -- Sums by subject and source with the ids of their observations; packed, because it is read whole.
    sums     bytea NOT NULL,
    PRIMARY KEY (month, staff_no)
);
GRANT DELETE ON settled_month TO ${role};

-- Every writer of observations calls this in its transaction. The lock is shared with other writers and refused to who
-- settles that month, until the transaction ends: what is settled was summed when no writer was on its way.
CREATE FUNCTION observation_unsettle(people text[], days date[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    months date[] := ARRAY(SELECT DISTINCT date_trunc('month', day)::date FROM unnest(days) AS day ORDER BY 1);
BEGIN
    PERFORM pg_advisory_xact_lock_shared(7201, to_char(m, 'YYYYMM')::int) FROM unnest(months) AS m;
    DELETE FROM settled_month WHERE month = ANY (months) AND staff_no = ANY (people);
END $$;

-- Whether this transaction may settle the month now; gives up at once rather than wait for a writer.
CREATE FUNCTION observation_may_settle(month date) RETURNS boolean LANGUAGE sql AS
    $$ SELECT pg_try_advisory_xact_lock(7201, to_char(month, 'YYYYMM')::int) $$;

GRANT EXECUTE ON FUNCTION observation_unsettle(text[], date[]), observation_may_settle(date) TO ${role};
