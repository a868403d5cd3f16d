-- One running instance of a programme. What the programme gives as defaults is copied here when the group is made.
create table meeting_group (
    id             uuid        not null,
    version        bigint      not null,
    programme      text        not null,
    name           text collate "nb-NO-x-icu" not null,
    purpose        text        not null,
    area           text        not null,
    promotion      text        not null,
    anchoring      text[]      not null,
    theme          text,
    levels         text[]      not null,
    kinds          text[]      not null,
    scope          text        not null,
    unit           text,
    sector         text,
    slots          text[]      not null,
    state          text        not null,
    facilitation   text        not null,
    confidential   boolean     not null,
    min_size       int         not null,
    max_size       int         not null,
    max_per_unit   int,
    sign_up_from   timestamptz,
    sign_up_until  timestamptz,
    contact        text,
    flags          text[]      not null,
    -- Beside the flags, for it must not raise the version that everybody sees.
    rule_broken    boolean     not null,
    created_at     timestamptz not null,
    opened_at      timestamptz,
    closed_at      timestamptz,
    closed_reason  text,
    constraint pk_meeting_group primary key (id),
    constraint fk_meeting_group_programme foreign key (programme) references programme (code),
    constraint fk_meeting_group_unit foreign key (unit) references org_unit (code),
    constraint ck_meeting_group_state check (state in ('DRAFT', 'OPEN', 'ACTIVE', 'PAUSED', 'CLOSED')),
    constraint ck_meeting_group_promotion check (promotion in ('OFFER', 'DIRECT')),
    constraint ck_meeting_group_facilitation check (facilitation in ('FACILITATED', 'SELF_RUN', 'MENTORED')),
    constraint ck_meeting_group_scope check (scope in ('CITY', 'SECTOR', 'UNIT')),
    constraint ck_meeting_group_sizes check (1 <= min_size and min_size <= max_size),
    constraint ck_meeting_group_per_unit check (max_per_unit >= 1),
    constraint ck_meeting_group_window check (sign_up_from < sign_up_until),
    constraint ck_meeting_group_closed check ((state = 'CLOSED') = (closed_at is not null))
);
create index ix_meeting_group_name on meeting_group (name, id);
create index ix_meeting_group_created_at on meeting_group (created_at, id);
create index ix_meeting_group_programme on meeting_group (programme, name, id);
create index ix_meeting_group_unit on meeting_group (unit) where unit is not null;

-- How full a group is: kept by triggers on the rows that count, so that no code can fill a seat twice (G1).
create table group_seats (
    group_id    uuid   not null,
    max_size    int    not null,
    taken       int    not null default 0,
    held        int    not null default 0,
    waiting     int    not null default 0,
    last_number bigint not null default 0,
    constraint pk_group_seats primary key (group_id),
    constraint fk_group_seats_group foreign key (group_id) references meeting_group (id) on delete cascade,
    constraint ck_group_seats_never_overfilled check (taken + held <= max_size),
    constraint ck_group_seats_counts check (taken >= 0 and held >= 0 and waiting >= 0)
) with (fillfactor = 50);

create function group_seats_follow_group() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        insert into group_seats (group_id, max_size) values (new.id, new.max_size);
    elsif new.max_size <> old.max_size then
        update group_seats set max_size = new.max_size where group_id = new.id;
    end if;
    return null;
end $$;
create trigger tr_meeting_group_seats after insert or update on meeting_group
    for each row execute function group_seats_follow_group();
