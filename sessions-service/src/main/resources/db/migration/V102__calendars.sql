-- Secret, revocable addresses from which calendar programs pull. The token itself is nowhere: only its SHA-256.
create table calendar_subscription (
    id           uuid        not null constraint pk_calendar_subscription primary key,
    version      bigint      not null,
    owner        uuid        not null,
    kind         text        not null,
    mask         text        not null,
    token_hash   bytea       not null constraint uq_calendar_subscription_token unique,
    created_at   timestamptz not null,
    last_used_at timestamptz,
    constraint ck_calendar_subscription_kind check (kind in ('PERSON', 'GROUP', 'FACILITATOR')),
    constraint ck_calendar_subscription_mask check (mask in ('FULL', 'BUSY'))
);
create index ix_calendar_subscription_owner on calendar_subscription (owner, id);
create index ix_calendar_subscription_used on calendar_subscription (last_used_at) where kind = 'PERSON';

-- How many times something happened that may show in a person's calendar. Raised in the transaction that changed it.
create table calendar_change (
    leader_id uuid   not null constraint pk_calendar_change primary key,
    changes   bigint not null
);

-- Calendars as they were last written out, each good for as long as its owner's count of changes and the month stand.
create table calendar_rendering (
    subscription_id uuid        not null constraint pk_calendar_rendering primary key
                                constraint fk_calendar_rendering_subscription references calendar_subscription (id) on delete cascade,
    changes         bigint      not null,
    month           date        not null,
    etag            text        not null,
    modified_at     timestamptz not null,
    body            bytea       not null
);

-- Whether a person's own address was read within thirty days: who pulls a calendar gets no attached invitations (N6).
create table calendar_pull (
    leader_id uuid    not null constraint pk_calendar_pull primary key,
    version   bigint  not null,
    pulls     boolean not null
);
create index ix_calendar_pull_pulls on calendar_pull (leader_id) where pulls;
