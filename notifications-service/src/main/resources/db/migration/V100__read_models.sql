-- A person in the directory, as groups-service last told it. Names and addresses are here alone.
create table leader (
    id         uuid        not null,
    epoch      text        not null,
    version    bigint      not null,
    changed_at timestamptz not null,
    person_key text,
    facts      jsonb       not null,
    constraint pk_leader primary key (id)
);
create index ix_leader_person_key on leader (person_key);

-- A programme, as groups-service last told it.
create table programme (
    id         text        not null,
    epoch      text        not null,
    version    bigint      not null,
    changed_at timestamptz not null,
    facts      jsonb       not null,
    constraint pk_programme primary key (id)
);

-- A group, as groups-service last told it. One that never left DRAFT has nobody to tell anything to.
create table meeting_group (
    id         uuid        not null,
    epoch      text        not null,
    version    bigint      not null,
    changed_at timestamptz not null,
    programme  text        not null,
    opened     boolean     not null,
    facts      jsonb       not null,
    constraint pk_meeting_group primary key (id)
);
create index ix_meeting_group_programme on meeting_group (programme);

-- A membership, one for each joining, as groups-service last told it.
create table membership (
    id         uuid        not null,
    epoch      text        not null,
    version    bigint      not null,
    changed_at timestamptz not null,
    group_id   uuid        not null,
    leader_id  uuid        not null,
    facts      jsonb       not null,
    constraint pk_membership primary key (id)
);
create index ix_membership_group on membership (group_id);
create index ix_membership_leader on membership (leader_id);

-- A sign-up, as groups-service last told it; and which of its turns its owner was last told about.
create table sign_up (
    id         uuid        not null,
    epoch      text        not null,
    version    bigint      not null,
    changed_at timestamptz not null,
    group_id   uuid        not null,
    leader_id  uuid        not null,
    told       text        not null default '',
    facts      jsonb       not null,
    constraint pk_sign_up primary key (id)
);
create index ix_sign_up_group on sign_up (group_id);
create index ix_sign_up_leader on sign_up (leader_id);

-- A series of sessions, as sessions-service last told it.
create table series (
    id         uuid        not null,
    epoch      text        not null,
    version    bigint      not null,
    changed_at timestamptz not null,
    group_id   uuid        not null,
    uid        text        not null,
    facts      jsonb       not null,
    constraint pk_series primary key (id)
);
create index ix_series_uid on series (uid);

-- A session, as sessions-service last told it.
create table session (
    id         uuid        not null,
    epoch      text        not null,
    version    bigint      not null,
    changed_at timestamptz not null,
    group_id   uuid        not null,
    uid        text        not null,
    starts_at  timestamptz not null,
    facts      jsonb       not null,
    constraint pk_session primary key (id)
);
create index ix_session_group_start on session (group_id, starts_at);
create index ix_session_uid on session (uid);

-- Who leads a session, as sessions-service last told it; the id is the session's.
create table assignment (
    id         uuid        not null,
    epoch      text        not null,
    version    bigint      not null,
    changed_at timestamptz not null,
    group_id   uuid        not null,
    leaders    uuid[]      not null,
    facts      jsonb       not null,
    constraint pk_assignment primary key (id)
);
create index ix_assignment_group on assignment (group_id);
create index ix_assignment_leaders on assignment using gin (leaders);

-- A person's answer to a session, as sessions-service last told it.
create table response (
    id         uuid        not null,
    epoch      text        not null,
    version    bigint      not null,
    changed_at timestamptz not null,
    session_id uuid        not null,
    leader_id  uuid        not null,
    facts      jsonb       not null,
    constraint pk_response primary key (id)
);
create index ix_response_session on response (session_id, leader_id);

-- Whether a person pulls a calendar of their own, as sessions-service last told it; the id is the person's.
create table calendar_pull (
    id         uuid        not null,
    epoch      text        not null,
    version    bigint      not null,
    changed_at timestamptz not null,
    pulls      boolean     not null,
    facts      jsonb       not null,
    constraint pk_calendar_pull primary key (id)
);
