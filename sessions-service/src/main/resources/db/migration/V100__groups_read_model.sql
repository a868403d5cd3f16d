create extension if not exists btree_gist;

-- People of the directory as groups-service last told; kept so that a session can be read while that service is away.
create table known_leader (
    id          uuid    not null constraint pk_known_leader primary key,
    epoch       text    not null,
    version     bigint  not null,
    person_key  text,
    external_id text,
    given_name  text    not null,
    family_name text    not null,
    language    text    not null,
    active      boolean not null
);
create index ix_known_leader_person_key on known_leader (person_key);
create index ix_known_leader_external_id on known_leader (external_id);

-- Groups as groups-service last told, with what their calendars show. Planning in a group locks its row.
create table known_group (
    id                uuid    not null constraint pk_known_group primary key,
    epoch             text    not null,
    version           bigint  not null,
    name              text    not null,
    programme         text    not null,
    programme_name    text    not null,
    programme_name_nn text,
    programme_name_en text,
    purpose           text    not null,
    state             text    not null,
    facilitation      text    not null,
    confidential      boolean not null
);

-- Memberships as groups-service last told: only what decides whether an event is newer than what is known.
create table known_membership (
    id        uuid   not null constraint pk_known_membership primary key,
    epoch     text   not null,
    version   bigint not null,
    group_id  uuid   not null,
    leader_id uuid   not null
);
create index ix_known_membership_group on known_membership (group_id);

-- The parts people have or had in groups, each for a half-open time: a seat or a role. until_closing: it ended because
-- the group closed, so what the closing cancelled stays theirs (S11).
create table known_part (
    membership_id uuid        not null constraint fk_known_part_membership references known_membership (id) on delete cascade,
    group_id      uuid        not null,
    leader_id     uuid        not null,
    part          text        not null,
    held_from     timestamptz not null,
    held_to       timestamptz,
    until_closing boolean     not null,
    constraint ck_known_part_part check (part in ('SEAT', 'FACILITATOR', 'DEPUTY_FACILITATOR', 'PURPOSE_OWNER', 'MENTOR', 'MENTEE'))
);
create index ix_known_part_membership on known_part (membership_id);
create index ix_known_part_leader on known_part (leader_id, group_id);
create index ix_known_part_group on known_part (group_id);
