-- A browser's session at the portal that its person has ended; kept until it would have ended by itself. id is the SHA-256
-- of the session's own random id: whoever reads this table can do nothing with it.
create table ended_session (
    id    bytea       not null,
    until timestamptz not null,
    constraint pk_ended_session primary key (id),
    constraint ck_ended_session_id check (octet_length(id) = 32)
);
create index ix_ended_session_until on ended_session (until);
