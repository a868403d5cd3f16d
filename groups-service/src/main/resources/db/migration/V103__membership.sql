-- A leader in a group, one row for each joining. A seat is held from seat_from until seat_to; roles take no seat.
create table membership (
    id           uuid        not null,
    version      bigint      not null,
    group_id     uuid        not null,
    leader       uuid        not null,
    seat         boolean     not null,
    seat_from    timestamptz,
    seat_to      timestamptz,
    from_at      timestamptz not null,
    to_at        timestamptz,
    end_reason   text,
    role_changes int         not null,
    constraint pk_membership primary key (id),
    constraint fk_membership_group foreign key (group_id) references meeting_group (id),
    constraint fk_membership_leader foreign key (leader) references leader (id),
    constraint ck_membership_seat check (not seat or (seat_from is not null and seat_to is null and to_at is null)),
    constraint ck_membership_end check ((to_at is null) = (end_reason is null)),
    constraint ck_membership_end_reason check (end_reason in ('WITHDRAWN', 'REMOVED', 'GROUP_CLOSED', 'REJOINED'))
);
create unique index uq_membership_open on membership (group_id, leader) where to_at is null;
create index ix_membership_leader on membership (leader, id);

-- Which roles somebody held in a group, and when; a role that ended stays.
create table membership_role (
    id         uuid        not null,
    membership uuid        not null,
    role       text        not null,
    from_at    timestamptz not null,
    to_at      timestamptz,
    constraint pk_membership_role primary key (id),
    constraint fk_membership_role_membership foreign key (membership) references membership (id),
    constraint ck_membership_role_role check (role in ('FACILITATOR', 'DEPUTY_FACILITATOR', 'PURPOSE_OWNER', 'MENTOR', 'MENTEE'))
);
create unique index uq_membership_role_open on membership_role (membership, role) where to_at is null;
create index ix_membership_role_membership on membership_role (membership);

create function group_seats_follow_membership() returns trigger language plpgsql as $$
declare
    before int := 0;
    after  int := 0;
begin
    if tg_op <> 'INSERT' and old.seat then before := 1; end if;
    if tg_op <> 'DELETE' and new.seat then after := 1; end if;
    if before <> after then
        update group_seats set taken = taken + after - before
        where group_id = case when tg_op = 'DELETE' then old.group_id else new.group_id end;
    end if;
    return null;
end $$;
create trigger tr_membership_seats after insert or update or delete on membership
    for each row execute function group_seats_follow_membership();
