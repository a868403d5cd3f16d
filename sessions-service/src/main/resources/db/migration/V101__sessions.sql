-- Recurring sessions of a group: a rule in local time, and one UID that calendars know it by for ever.
create table series (
    id               uuid        not null constraint pk_series primary key,
    version          bigint      not null,
    group_id         uuid        not null,
    uid              text        not null constraint uq_series_uid unique,
    title            text        not null,
    start_local      timestamp   not null,
    zone             text        not null,
    duration_seconds bigint      not null,
    rule             text        not null,
    rotation         text        not null,
    place            text,
    link             text,
    state            text        not null,
    sequence         integer     not null,
    last_modified    timestamptz not null,
    created_at       timestamptz not null,
    constraint ck_series_duration check (duration_seconds > 0),
    constraint ck_series_rotation check (rotation in ('FIXED', 'ROUND_ROBIN')),
    constraint ck_series_state check (state in ('ACTIVE', 'ENDED', 'CANCELLED')),
    constraint ck_series_sequence check (sequence >= 0)
);
create index ix_series_group on series (group_id);

-- Every date the rule gave, the skipped ones with why: HOLIDAY, or the week or month that was named. Calendars need
-- all of them, and a later change of the rule leaves them as they are.
create table series_date (
    series_id   uuid      not null constraint fk_series_date_series references series (id),
    start_local timestamp not null,
    skipped     text,
    constraint pk_series_date primary key (series_id, start_local)
);

-- Sessions: a local time in a zone, with the instants derived from it for queries and constraints. A session of a
-- series keeps the date the rule gave it (recurrence_id), and which of its time, place and link are its own (S3).
create table session (
    id               uuid        not null constraint pk_session primary key,
    version          bigint      not null,
    group_id         uuid        not null,
    series_id        uuid constraint fk_session_series references series (id),
    uid              text        not null,
    recurrence_id    timestamp,
    title            text        not null,
    start_local      timestamp   not null,
    zone             text        not null,
    duration_seconds bigint      not null,
    starts_at        timestamptz not null,
    ends_at          timestamptz not null,
    rotation         text        not null,
    place            text,
    link             text,
    own_time         boolean     not null,
    own_place        boolean     not null,
    own_link         boolean     not null,
    state            text        not null,
    cancel_reason    text,
    cancelled_at     timestamptz,
    sequence         integer     not null,
    last_modified    timestamptz not null,
    created_at       timestamptz not null,
    constraint uq_session_uid_recurrence unique nulls not distinct (uid, recurrence_id),
    constraint ck_session_series check ((series_id is null) = (recurrence_id is null)),
    constraint ck_session_time check (starts_at < ends_at),
    constraint ck_session_rotation check (rotation in ('FIXED', 'ROUND_ROBIN', 'NONE')),
    constraint ck_session_state check (state in ('SCHEDULED', 'CANCELLED')),
    constraint ck_session_cancelled check ((state = 'CANCELLED') = (cancel_reason is not null) and (cancel_reason is null) = (cancelled_at is null)),
    constraint ck_session_cancel_reason check (cancel_reason in ('CANCELLED', 'GROUP_CLOSED', 'REPLACED')),
    constraint ck_session_sequence check (sequence >= 0)
);
create index ix_session_start on session (starts_at, id);
create index ix_session_group_start on session (group_id, starts_at, id);
create index ix_session_series on session (series_id);

-- Who leads which session, and how they came to it. The times are the session's: two scheduled sessions that overlap
-- never have the same facilitator (S4).
create table facilitator_assignment (
    session_id uuid        not null constraint fk_facilitator_assignment_session references session (id),
    leader_id  uuid        not null,
    role       text        not null,
    source     text        not null,
    starts_at  timestamptz not null,
    ends_at    timestamptz not null,
    scheduled  boolean     not null,
    constraint pk_facilitator_assignment primary key (session_id, leader_id),
    constraint ck_facilitator_assignment_role check (role in ('LEAD', 'CO')),
    constraint ck_facilitator_assignment_source check (source in ('NAMED', 'ROTATION', 'SUBSTITUTE')),
    constraint ex_facilitator_double_booked exclude using gist (leader_id with =, tstzrange(starts_at, ends_at, '[)') with &&) where (scheduled)
);
create unique index uq_facilitator_assignment_lead on facilitator_assignment (session_id) where role = 'LEAD';
create index ix_facilitator_assignment_leader on facilitator_assignment (leader_id, starts_at);

-- What people answered; no answer means coming.
create table session_response (
    id           uuid        not null constraint pk_session_response primary key,
    version      bigint      not null,
    session_id   uuid        not null constraint fk_session_response_session references session (id),
    leader_id    uuid        not null,
    response     text        not null,
    responded_at timestamptz not null,
    constraint uq_session_response unique (session_id, leader_id),
    constraint ck_session_response_response check (response in ('ACCEPTED', 'DECLINED', 'TENTATIVE'))
);
create index ix_session_response_leader on session_response (leader_id);
