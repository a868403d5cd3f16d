-- Who is above whom, at any distance: one row for each person and everybody above them. Kept by a trigger from leader.manager,
-- whoever writes it, so that a chain is one look into an index however deep it is and however many people there are (G3).
create table leader_above (
    person uuid not null,
    above  uuid not null,
    constraint pk_leader_above primary key (person, above),
    constraint ck_leader_above check (person <> above)
);
create index ix_leader_above_above on leader_above (above, person);

insert into leader_above (person, above)
with recursive chain (person, above) as (
    select id, manager from leader where manager is not null
    union
    select chain.person, leader.manager from chain join leader on leader.id = chain.above
    where leader.manager is not null
)
select person, above from chain where person <> above;

-- One link is written at a time, in whatever order a file names people: managers may come later, and for a moment two may lead
-- each other. A loop is walked anew; where there is none, what was above goes and what is above comes, for all below too.
create function leader_above_follow_manager() returns trigger language plpgsql as $$
declare
    who   uuid := case when tg_op = 'DELETE' then old.id else new.id end;
    was   uuid := case when tg_op = 'INSERT' then null else old.manager end;
    leads uuid := case when tg_op = 'DELETE' then null else new.manager end;
begin
    if exists (select 1 from leader_above where above = who and person in (was, leads)) or leads = who then
        delete from leader_above gone
        using (select who as person union all select led.person from leader_above led where led.above = who) below
        where gone.person = below.person;
        insert into leader_above (person, above)
        with recursive link (person, above) as (
            select leader.id, leader.manager from leader
            where leader.manager is not null
              and leader.id in (
                with recursive below (id) as (
                    select who
                    union
                    select led.id from below join leader led on led.manager = below.id
                )
                select id from below)
            union
            select link.person, leader.manager from link join leader on leader.id = link.above
            where leader.manager is not null
        )
        select person, above from link where person <> above
        on conflict do nothing;
        return null;
    end if;
    if was is not null then
        delete from leader_above gone
        using (select who as person union all select led.person from leader_above led where led.above = who) below,
            leader_above up
        where gone.person = below.person and gone.above = up.above and up.person = who;
    end if;
    if leads is not null then
        insert into leader_above (person, above)
        select below.person, up.above
        from (select who as person union all select led.person from leader_above led where led.above = who) below
        cross join (select leads as above union all select up.above from leader_above up where up.person = leads) up
        on conflict do nothing;
    end if;
    return null;
end $$;
create trigger tr_leader_above_new after insert on leader
    for each row when (new.manager is not null) execute function leader_above_follow_manager();
create trigger tr_leader_above_changed after update of manager on leader
    for each row when (old.manager is distinct from new.manager) execute function leader_above_follow_manager();
create trigger tr_leader_above_gone after delete on leader
    for each row when (old.manager is not null) execute function leader_above_follow_manager();
