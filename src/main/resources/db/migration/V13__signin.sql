-- Signing in: first passwords, accounts of an identity provider, sessions and tokens. Secrets are kept as SHA-256 only:
-- they are 32 random bytes, so that nothing slower is needed.

-- Somebody else knows the password, so it has to be changed before anything else.
ALTER TABLE account ADD must_change boolean NOT NULL DEFAULT false;
-- Issuer and subject of whoever signs in at an identity provider; such an account has no password.
ALTER TABLE account ADD external text COLLATE "C" UNIQUE;

CREATE TABLE session (
    hash     text COLLATE "C" PRIMARY KEY CHECK (hash ~ '^[0-9a-f]{64}$'),
    account  text COLLATE "C" NOT NULL REFERENCES account,
    began_at timestamptz NOT NULL,
    seen_at  timestamptz NOT NULL
);
CREATE INDEX session_account ON session (account);
CREATE INDEX session_began_at ON session (began_at);

CREATE TABLE api_token (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    hash       text COLLATE "C" NOT NULL UNIQUE CHECK (hash ~ '^[0-9a-f]{64}$'),
    account    text COLLATE "C" NOT NULL REFERENCES account,
    label      text NOT NULL CHECK (label <> ''),
    roles      text[] NOT NULL CHECK (cardinality(roles) > 0),
    read_only  boolean NOT NULL,
    created_by text COLLATE "C" NOT NULL,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    used_at    timestamptz,
    revoked_at timestamptz,
    CHECK (expires_at > created_at)
);
CREATE INDEX api_token_account ON api_token (account);

GRANT UPDATE, DELETE ON session TO ${role};
GRANT UPDATE (used_at, revoked_at) ON api_token TO ${role};
