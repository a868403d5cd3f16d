-- One message to one person about one occasion, and what became of it (N1).
create table delivery (
    id             uuid        not null,
    version        bigint      not null,
    leader_id      uuid        not null,
    kind           text        not null,
    occasion       text        not null,
    subject        text        not null,
    group_id       uuid        not null,
    state          text        not null,
    created_at     timestamptz not null,
    due_at         timestamptz not null,
    claimed_at     timestamptz,
    first_tried_at timestamptz,
    tries          int         not null,
    attached       boolean     not null,
    -- Whether it may have arrived although nobody said so.
    in_doubt       boolean     not null,
    sent_at        timestamptz,
    -- A reminder's own: what it reminds of, how long before, of which start, and since when it could be known.
    session_id     uuid,
    before_start   text,
    for_start      timestamptz,
    known_at       timestamptz,
    constraint pk_delivery primary key (id),
    constraint uq_delivery_occasion unique (leader_id, kind, occasion),
    constraint ck_delivery_state check (state in
        ('PENDING', 'SENDING', 'SENT', 'RETRYING', 'FAILED', 'SUPPRESSED', 'EXPIRED', 'CANCELLED')),
    constraint ck_delivery_claimed check ((state = 'SENDING') <= (claimed_at is not null)),
    constraint ck_delivery_sent check ((state = 'SENT') = (sent_at is not null)),
    constraint ck_delivery_reminder check (
        (session_id is null) = (before_start is null)
        and (session_id is null) = (for_start is null)
        and (session_id is null) = (known_at is null))
);
create index ix_delivery_due on delivery (due_at, id) where state in ('PENDING', 'RETRYING');
create index ix_delivery_sending on delivery (claimed_at) where state = 'SENDING';
create index ix_delivery_leader on delivery (leader_id, due_at, id);
create index ix_delivery_order on delivery (due_at, id);
create index ix_delivery_subject on delivery (subject, leader_id);
create index ix_delivery_session on delivery (session_id, leader_id) where session_id is not null;

-- Which sessions a delivery lists.
create table delivery_session (
    delivery_id uuid not null,
    session_id  uuid not null,
    constraint pk_delivery_session primary key (delivery_id, session_id),
    constraint fk_delivery_session_delivery foreign key (delivery_id) references delivery (id) on delete cascade
);
create index ix_delivery_session_session on delivery_session (session_id);

-- Each try to hand a delivery to the mail server, and what it said.
create table delivery_attempt (
    id          uuid        not null,
    delivery_id uuid        not null,
    at          timestamptz not null,
    outcome     text        not null,
    reply       text,
    constraint pk_delivery_attempt primary key (id),
    constraint ck_delivery_attempt_outcome check (outcome in ('SENT', 'TEMPORARY', 'PERMANENT')),
    constraint fk_delivery_attempt_delivery foreign key (delivery_id) references delivery (id) on delete cascade
);
create index ix_delivery_attempt_delivery on delivery_attempt (delivery_id, at);

-- What a person was last told of a session, by its UID and original date (empty for a single session): written when a
-- mail is claimed, with what was told before it, so that a mail that did not leave can be taken back.
create table told (
    leader_id     uuid        not null,
    uid           text        not null,
    recurrence_id text        not null,
    session_id    uuid        not null,
    group_id      uuid        not null,
    state         text        not null,
    starts_at     timestamptz not null,
    ends_at       timestamptz not null,
    place         text,
    link          text,
    delivery_id   uuid,
    before        jsonb,
    constraint pk_told primary key (leader_id, uid, recurrence_id),
    constraint ck_told_state check (state in ('SCHEDULED', 'CANCELLED'))
);
create index ix_told_group on told (group_id, starts_at);
create index ix_told_delivery on told (delivery_id) where delivery_id is not null;

-- UIDs that a person has got as an invitation in their own calendar: those go on by mail whatever they choose later.
create table invited_uid (
    leader_id uuid not null,
    uid       text not null,
    constraint pk_invited_uid primary key (leader_id, uid)
);
