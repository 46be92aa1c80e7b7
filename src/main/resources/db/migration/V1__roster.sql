-- People, teams, assignments and accounts. A day range includes both its days; an open end is NULL.
-- ${role} is the application's database role, or CURRENT_USER where one user does everything.

CREATE EXTENSION IF NOT EXISTS btree_gist;

-- What the application may do with any table: read and add. A table it may change as well says so itself.
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT ON TABLES TO ${role};
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO ${role};

CREATE TABLE team (
    code     text COLLATE "C" PRIMARY KEY CHECK (code ~ '^[a-z0-9][a-z0-9-]{0,63}$'),
    name     text NOT NULL,
    industry text NOT NULL DEFAULT ''
);

CREATE TABLE employee (
    staff_no text COLLATE "C" PRIMARY KEY CHECK (staff_no ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,31}$'),
    name     text NOT NULL CHECK (name <> ''),
    sex      text NOT NULL CHECK (sex IN ('FEMALE', 'MALE', 'UNSTATED')),
    hired_on date NOT NULL,
    left_on  date,
    CHECK (left_on >= hired_on)
);

-- Where somebody worked, as what, from when until when. At most one at a time.
CREATE TABLE assignment (
    staff_no  text COLLATE "C" NOT NULL REFERENCES employee,
    from_day  date NOT NULL,
    until_day date,
    team      text COLLATE "C" NOT NULL REFERENCES team,
    post      text NOT NULL CHECK (post <> ''),
    track     text NOT NULL,
    level     text NOT NULL,
    PRIMARY KEY (staff_no, from_day),
    CHECK (until_day >= from_day),
    CONSTRAINT assignment_one_at_a_time
        EXCLUDE USING gist (staff_no WITH =, daterange(from_day, until_day, '[]') WITH &&)
);
CREATE INDEX assignment_team ON assignment (team, from_day);

-- What held for somebody for a time: probation, long leave, or another condition a policy asks for.
CREATE TABLE condition_span (
    staff_no  text COLLATE "C" NOT NULL REFERENCES employee,
    kind      text NOT NULL CHECK (kind ~ '^[a-z0-9][a-z0-9-]{0,63}$'),
    from_day  date NOT NULL,
    until_day date,
    PRIMARY KEY (staff_no, kind, from_day),
    CHECK (until_day >= from_day),
    CONSTRAINT condition_span_once_at_a_time
        EXCLUDE USING gist (staff_no WITH =, kind WITH =, daterange(from_day, until_day, '[]') WITH &&)
);

-- Who leads a team; several may at a time.
CREATE TABLE team_leader (
    team      text COLLATE "C" NOT NULL REFERENCES team,
    staff_no  text COLLATE "C" NOT NULL REFERENCES employee,
    from_day  date NOT NULL,
    until_day date,
    PRIMARY KEY (team, staff_no, from_day),
    CHECK (until_day >= from_day),
    CONSTRAINT team_leader_once_at_a_time
        EXCLUDE USING gist (team WITH =, staff_no WITH =, daterange(from_day, until_day, '[]') WITH &&)
);
CREATE INDEX team_leader_staff_no ON team_leader (staff_no);

-- Who may sign in. The password is kept as a bcrypt hash only.
CREATE TABLE account (
    name          text COLLATE "C" PRIMARY KEY CHECK (name ~ '^[a-z0-9][a-z0-9._@-]{0,63}$'),
    password_hash text NOT NULL,
    staff_no      text COLLATE "C" REFERENCES employee,
    enabled       boolean NOT NULL DEFAULT true,
    sample        boolean NOT NULL DEFAULT false,
    changed_at    timestamptz NOT NULL
);

CREATE TABLE account_role (
    account text COLLATE "C" NOT NULL REFERENCES account,
    role    text NOT NULL CHECK (role IN ('HR_EDITOR', 'HR_APPROVER', 'MANAGER', 'AUDITOR', 'EMPLOYEE', 'OPERATOR')),
    PRIMARY KEY (account, role)
);

GRANT UPDATE ON team, employee, account TO ${role};
GRANT UPDATE, DELETE ON assignment, condition_span, team_leader, account_role TO ${role};
