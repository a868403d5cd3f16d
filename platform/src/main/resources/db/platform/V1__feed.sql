-- What happened here, for other services to read. A row is written in the transaction of its change, without a
-- position; after the commit a numbering step gives it one. The id only keeps the order in which one session wrote.
create table feed_event (
    id        bigint generated always as identity,
    position  bigint,
    change_id text        not null,
    type      text        not null,
    subject   text        not null,
    version   bigint      not null,
    time      timestamptz not null,
    data      json        not null,
    constraint pk_feed_event primary key (id),
    constraint ck_feed_event_position check (position > 0)
);
create unique index uq_feed_event_position on feed_event (position) where position is not null;
create index ix_feed_event_unnumbered on feed_event (id) where position is null;
create index ix_feed_event_subject on feed_event (subject, type);

-- The one feed of this database: its epoch, the cluster the epoch was drawn in, and the last position given.
-- When the cluster is another one than noted here (a restored dump, a new timeline), the next reading draws a new epoch.
create table feed_source (
    only_row      boolean not null default true,
    epoch         text    not null,
    cluster       text    not null,
    last_position bigint  not null,
    constraint pk_feed_source primary key (only_row),
    constraint ck_feed_source_only_row check (only_row),
    constraint ck_feed_source_epoch check (epoch <> '' and position(':' in epoch) = 0)
);
insert into feed_source (epoch, cluster, last_position) values ('none', 'none', 0);

-- How far this service has come in each feed it reads. The position moves in the transaction that applies the events.
create table feed_subscription (
    name           text        not null,
    epoch          text,
    position       bigint,
    state          text        not null,
    send_from      timestamptz not null,
    stopped_at     timestamptz,
    stopped_first  text,
    stopped_last   text,
    stopped_reason text,
    constraint pk_feed_subscription primary key (name),
    constraint ck_feed_subscription_state check (state in ('STARTING', 'CURRENT', 'REBUILDING')),
    constraint ck_feed_subscription_place check ((epoch is null) = (position is null)),
    constraint ck_feed_subscription_stopped check (
        (stopped_at is null) = (stopped_first is null)
        and (stopped_at is null) = (stopped_last is null)
        and (stopped_at is null) = (stopped_reason is null))
);
