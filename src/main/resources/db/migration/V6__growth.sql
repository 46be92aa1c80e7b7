-- Growth files: what somebody learned, may do, and whom they teach. HR keeps them; a renewal is a further certificate.

CREATE TABLE certificate (
    staff_no     text COLLATE "C" NOT NULL REFERENCES employee,
    code         text COLLATE "C" NOT NULL CHECK (code ~ '^[a-z0-9][a-z0-9-]{0,63}$'),
    level        text NOT NULL CHECK (level IN ('初级', '中级', '高级')),
    issued_on    date NOT NULL,
    suspended_on date,
    PRIMARY KEY (staff_no, code, issued_on),
    CHECK (suspended_on >= issued_on)
);

CREATE TABLE training (
    staff_no text COLLATE "C" NOT NULL REFERENCES employee,
    code     text COLLATE "C" NOT NULL CHECK (code ~ '^[a-z0-9][a-z0-9-]{0,63}$'),
    taken_on date NOT NULL,
    passed   boolean NOT NULL,
    PRIMARY KEY (staff_no, code, taken_on)
);

-- Nobody has two mentors, so that a trainee's grade counts once.
CREATE TABLE mentorship (
    trainee  text COLLATE "C" PRIMARY KEY REFERENCES employee,
    mentor   text COLLATE "C" NOT NULL REFERENCES employee,
    from_day date NOT NULL,
    CHECK (mentor <> trainee)
);
CREATE INDEX mentorship_mentor ON mentorship (mentor);

GRANT UPDATE, DELETE ON certificate, training, mentorship TO ${role};
