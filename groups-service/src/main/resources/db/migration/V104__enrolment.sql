-- A leader's wish for a seat in a group, and what became of it. number is the place in the queue, drawn once under the
-- group's lock. programme and allows_several are copied so that an index can hold G5.
create table sign_up (
    id               uuid        not null,
    version          bigint      not null,
    group_id         uuid        not null,
    leader           uuid        not null,
    programme        text        not null,
    allows_several   boolean     not null,
    state            text        not null,
    number           bigint,
    invited          boolean     not null,
    on_request       boolean     not null,
    invitation       uuid,
    offer            int         not null,
    lapses           int         not null,
    passed_over      boolean     not null,
    offered_at       timestamptz,
    offer_until      timestamptz,
    offer_expires_at timestamptz,
    created_at       timestamptz not null,
    ended_at         timestamptz,
    end_reason       text,
    constraint pk_sign_up primary key (id),
    constraint fk_sign_up_group foreign key (group_id) references meeting_group (id),
    constraint fk_sign_up_leader foreign key (leader) references leader (id),
    constraint ck_sign_up_state check (state in ('PLACED', 'WAITING', 'OFFERED', 'DECLINED', 'LAPSED', 'WITHDRAWN')),
    constraint ck_sign_up_end check ((state in ('DECLINED', 'LAPSED', 'WITHDRAWN')) = (ended_at is not null)),
    constraint ck_sign_up_waits_with_number check (state <> 'WAITING' or number is not null),
    constraint ck_sign_up_offer check (state <> 'OFFERED' or (offer > 0 and offered_at is not null)),
    constraint uq_sign_up_number unique (group_id, number)
);
create unique index uq_sign_up_leader on sign_up (group_id, leader) where state in ('PLACED', 'WAITING', 'OFFERED');
create unique index uq_sign_up_programme on sign_up (leader, programme)
    where state in ('PLACED', 'WAITING', 'OFFERED') and not allows_several;
create index ix_sign_up_invitation on sign_up (invitation) where invitation is not null;
create index ix_sign_up_leader on sign_up (leader, id);
create index ix_sign_up_queue on sign_up (group_id, number) where state in ('WAITING', 'OFFERED');

create function group_seats_follow_sign_up() returns trigger language plpgsql as $$
declare
    held_before    int := 0;
    held_after     int := 0;
    waiting_before int := 0;
    waiting_after  int := 0;
begin
    if tg_op <> 'INSERT' then
        held_before := (old.state = 'OFFERED')::int;
        waiting_before := (old.state = 'WAITING')::int;
    end if;
    if tg_op <> 'DELETE' then
        held_after := (new.state = 'OFFERED')::int;
        waiting_after := (new.state = 'WAITING')::int;
    end if;
    if held_before <> held_after or waiting_before <> waiting_after then
        update group_seats
        set held = held + held_after - held_before, waiting = waiting + waiting_after - waiting_before
        where group_id = case when tg_op = 'DELETE' then old.group_id else new.group_id end;
    end if;
    return null;
end $$;
create trigger tr_sign_up_seats after insert or update or delete on sign_up
    for each row execute function group_seats_follow_sign_up();
