-- Requests that have had their effect, for a day: what was asked (hashed) and what came of it (an id), never an answer's body.
create table idempotent_request (
    caller       text        not null,
    key          text        not null,
    request_hash text        not null,
    status       smallint    not null,
    resource     text        not null,
    at           timestamptz not null,
    constraint pk_idempotent_request primary key (caller, key)
);
create index ix_idempotent_request_at on idempotent_request (at);
