-- Units, leaders in trees of managers, groups of two kinds, who sits in them, and what the feed tells of all that.
-- {…} is replaced by the loader. A place in a table is the same function of a number in all three files.
create function pg_temp.id(kind int, n bigint) returns uuid language sql immutable as $$
    select ('{salt}-' || lpad(to_hex(kind), 4, '0') || '-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid
$$;
create function pg_temp.instant(at timestamptz) returns text language sql immutable as $$
    select to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')
$$;
create function pg_temp.given(n bigint) returns text language sql immutable as $$
    select (array['Amalie','Astrid','Bjørn','Cecilie','Dag','Eirik','Fatima','Frode','Grete','Gøril','Hedda','Håkon','Ibrahim','Ida','Jarle',
        'Jørgen','Kari','Kåre','Liv','Marit','Nils','Odd','Pål','Ragnhild','Siri','Sæmund','Trond','Unni','Veslemøy','Yngvild','Åge','Åshild'])[1 + n % 32]
$$;
create function pg_temp.family(n bigint) returns text language sql immutable as $$
    select (array['Aasen','Berg','Bråten','Bøe','Dahl','Eide','Fossum','Haugen','Holm','Iversen','Jørgensen','Khan','Lie','Lund','Moe','Myhre',
        'Nguyen','Nygård','Næss','Olsen','Ruud','Rønning','Solberg','Strand','Sæther','Tangen','Vik','Ødegård','Østby'])[1 + n % 29]
        || case when n % 3 = 0 then '' else 'sen' end
$$;

insert into org_unit (code, version, name, kind, sector)
select '{unit}' || lpad(n::text, 3, '0'), 1, 'Enhet ' || n, 'BYDEL', 'SEKTOR' || n % 7 from generate_series(0, {units} - 1) n;

-- Three below each, so that a tree of 10,000 is eight deep and more; a tree for each {tree} of them.
create temp table person as
select n, pg_temp.id(1, n) id, 'leder' || n || '@{domain}' email, pg_temp.given(n) given_name, pg_temp.family(n / 32) family_name,
    case when local = 0 then 'TOP' when local < 13 then 'LEVEL_2' when local < {deep} then 'MIDDLE' else 'FRONT_LINE' end "level",
    '{unit}' || lpad((n % {units})::text, 3, '0') unit, case when local > 0 then pg_temp.id(1, n - local + (local - 1) / 3) end manager,
    (array['nb','nb','nb','nn','en'])[1 + n % 5] "language", date '2019-01-01' + (n % 1500)::int in_role_since
from (select n, n % {tree} local from generate_series(0, {leaders} - 1) n) numbered;

insert into leader (id, version, external_id, person_key, email, given_name, family_name, level, unit, manager, language, kind,
    in_role_since, facilitator_trained, active, created_at, source)
select id, case when {bound} then 2 else 1 end, '{external}' || n, case when {bound} then email end, email, given_name, family_name, level, unit, manager, language, 'LEADER', in_role_since, n % 10 = 0, true,
    timestamptz '{at}', 'IMPORT'
from person order by n;

-- Even numbers are confidential and led by turns, with six from the deepest level of a tree; odd ones are open, with ten of all.
create temp table made as
select n, n / 2 kin, n % 2 = 0 confidential, pg_temp.id(2, n) id, case when n % 2 = 0 then 'nettverk-tvers' else 'moteplass-by' end programme,
    case when n % 2 = 0 then 'Nettverk ' else 'Møteplass ' end || n || ' {place}' "name", n % 200 = 7 paused,
    array[(array['MON','TUE','WED','THU','FRI'])[1 + n % 5] || '_' || (array['AM','MID','PM','EVE'])[1 + n / 5 % 4]] slots
from generate_series(0, {groups} - 1) n;

insert into meeting_group (id, version, programme, name, purpose, area, promotion, anchoring, levels, kinds, scope, slots, state, facilitation,
    confidential, min_size, max_size, max_per_unit, flags, created_at, opened_at)
select m.id, case when paused then 3 else 2 end, p.code, m.name, p.purpose, p.area, 'OFFER', p.anchoring, p.levels, p.kinds, p.scope, m.slots,
    case when paused then 'PAUSED' else 'OPEN' end, p.facilitation, p.confidential, p.min_size, p.max_size, p.max_per_unit, '{}',
    timestamptz '{at}', timestamptz '{at}'
from made m join programme p on p.code = m.programme order by m.n;

create temp table part as
select n * 16 + j number, n, id group_id, pg_temp.id(1, kin % {trees} * {tree} + {deep} + kin / {trees} + j * {step}) leader, null::text as role
from made, generate_series(0, 5) j where confidential
union all
select n * 16 + j, n, id, pg_temp.id(1, 2 * ((kin * 17 + j * 7) % ({leaders} / 2)) + 1), null
from made, generate_series(0, 9) j where not confidential
union all
select n * 16 + 14, n, id, pg_temp.id(1, 2 * (kin % ({leaders} / 2))), 'FACILITATOR' from made where not confidential
union all
select n * 16 + 15, n, id, pg_temp.id(1, 2 * ((kin + 1) % ({leaders} / 2))), 'PURPOSE_OWNER' from made;

insert into membership (id, version, group_id, leader, seat, seat_from, from_at, role_changes)
select pg_temp.id(3, number), 1, group_id, leader, role is null, case when role is null then timestamptz '{at}' end, timestamptz '{at}',
    case when role is null then 0 else 1 end
from part order by number;
insert into membership_role (id, membership, role, from_at)
select pg_temp.id(4, number), pg_temp.id(3, number), role, timestamptz '{at}' from part where role is not null order by number;
insert into sign_up (id, version, group_id, leader, programme, allows_several, state, invited, on_request, offer, lapses, passed_over, created_at)
select pg_temp.id(5, number), 1, part.group_id, part.leader, made.programme, not made.confidential, 'PLACED', false, true, 0, 0, false, timestamptz '{at}'
from part join made using (n) where role is null order by number;

create temp table told as
select 0 step, row_number() over ()::bigint n, 'unit.changed' as type, code subject, 1::bigint as version, json_build_object('code', code, 'version', 1, 'name', name,
    'kind', kind, 'sector', sector, 'validFrom', null, 'validTo', null, 'timeSetAside', null) as data
from org_unit where code like '{unit}%'
union all
select 1, n, 'leader.changed', id::text, case when {bound} then 2 else 1 end, json_build_object('id', id, 'version', case when {bound} then 2 else 1 end,
    'externalId', '{external}' || n, 'personKey', case when {bound} then email end, 'email', email, 'givenName', given_name, 'familyName', family_name, 'level', level, 'unit', unit, 'manager', manager,
    'language', language, 'kind', 'LEADER', 'inRoleSince', in_role_since, 'facilitatorTrained', n % 10 = 0, 'active', true)
from person
union all
select 2, m.n, 'group.changed', g.id::text, g.version, json_build_object('id', g.id, 'version', g.version, 'programme', p.code, 'programmeName', p.name,
    'programmeNameNn', p.name_nn, 'programmeNameEn', p.name_en, 'name', g.name, 'purpose', g.purpose, 'area', g.area, 'promotion', g.promotion,
    'anchoring', g.anchoring, 'theme', g.theme, 'levels', g.levels, 'kinds', g.kinds, 'scope', g.scope, 'unit', g.unit, 'sector', g.sector,
    'slots', g.slots, 'state', g.state, 'facilitation', g.facilitation, 'confidential', g.confidential, 'minSize', g.min_size, 'maxSize', g.max_size,
    'maxPerUnit', g.max_per_unit, 'signUpFrom', null, 'signUpUntil', null, 'contact', g.contact, 'flags', g.flags,
    'createdAt', pg_temp.instant(g.created_at), 'openedAt', pg_temp.instant(g.opened_at), 'closedReason', null, 'closedAt', null)
from made m join meeting_group g on g.id = m.id join programme p on p.code = g.programme
union all
select 3, number * 2, 'member.changed', pg_temp.id(3, number)::text, 1, json_build_object('id', pg_temp.id(3, number), 'version', 1, 'group', group_id,
    'leader', leader, 'seat', role is null, 'seatFrom', case when role is null then pg_temp.instant('{at}') end, 'seatTo', null,
    'roles', case when role is null then '[]'::json
        else json_build_array(json_build_object('role', role, 'from', pg_temp.instant('{at}'), 'to', null)) end,
    'from', pg_temp.instant('{at}'), 'to', null, 'endReason', null)
from part
union all
select 3, number * 2 + 1, 'sign-up.changed', pg_temp.id(5, number)::text, 1, json_build_object('id', pg_temp.id(5, number), 'version', 1, 'group', group_id,
    'leader', leader, 'state', 'PLACED', 'number', null, 'position', null, 'offeredAt', null, 'offerExpiresAt', null, 'offer', 0, 'lapses', 0,
    'invited', false, 'onRequest', true, 'endReason', null)
from part where role is null;

insert into feed_event (position, change_id, type, subject, version, time, data)
select case when {numbered} then (select last_position from feed_source) + row_number() over (order by step, n) end,
    'load-' || step || '-' || n, type, subject, version, timestamptz '{at}', data
from told order by step, n;
update feed_source set last_position = (select coalesce(max(position), 0) from feed_event) where {numbered};
drop table person, made, part, told;
