-- What both services before this one have told, and the reminders of what is ahead. The numbers are those of groups.sql.
insert into leader (id, epoch, version, changed_at, person_key, email, given_name, family_name, language, active)
select subject::uuid, '{epoch}', version, timestamptz '{at}', data->>'personKey', data->>'email', data->>'givenName', data->>'familyName',
    data->>'language', true
from told where type = 'leader.changed';
insert into meeting_group (id, epoch, version, changed_at, programme, opened, programme_name, programme_name_nn, programme_name_en, name, purpose,
    state, confidential, contact)
select subject::uuid, '{epoch}', version, timestamptz '{at}', data->>'programme', true, data->>'programmeName', data->>'programmeNameNn',
    data->>'programmeNameEn', data->>'name', data->>'purpose', data->>'state', (data->>'confidential')::boolean, data->>'contact'
from told where type = 'group.changed';
insert into membership (id, epoch, version, changed_at, group_id, leader_id, seat_from, roles)
select subject::uuid, '{epoch}', version, timestamptz '{at}', (data->>'group')::uuid, (data->>'leader')::uuid, (data->>'seatFrom')::timestamptz,
    replace((data->'roles')::text, ' : ', ':')
from told where type = 'member.changed';
insert into sign_up (id, epoch, version, changed_at, group_id, leader_id, last_notified_turn, state, offer, lapses, invited)
select subject::uuid, '{epoch}', version, timestamptz '{at}', (data->>'group')::uuid, (data->>'leader')::uuid, '', data->>'state', 0, 0, false
from told where type = 'sign-up.changed';
insert into series (id, epoch, version, changed_at, group_id, uid, title, start_local, zone, duration, rule, place, sequence, last_modified, dates, created)
select subject::uuid, '{laterEpoch}', version, timestamptz '{at}', (data->>'group')::uuid, data->>'uid', data->>'title', (data->>'start')::timestamp,
    data->>'zone', data->>'duration', data->>'rule', data->>'place', 0, (data->>'lastModified')::timestamptz,
    (select string_agg(each, ',') from json_array_elements_text(data->'dates') each), (data->>'created')::timestamptz
from told where type = 'series.changed';
insert into session (id, epoch, version, changed_at, group_id, uid, starts_at, series_id, recurrence_id, title, start_local, zone, duration, ends_at,
    state, cancel_reason, sequence, place, last_modified)
select subject::uuid, '{laterEpoch}', version, timestamptz '{at}', (data->>'group')::uuid, data->>'uid', (data->>'start')::timestamptz,
    (data->>'series')::uuid, (data->>'recurrenceId')::timestamp, data->>'title', (data->>'startLocal')::timestamp, data->>'zone', data->>'duration',
    (data->>'end')::timestamptz, data->>'state', data->>'cancelReason', (data->>'sequence')::int, data->>'place', (data->>'lastModified')::timestamptz
from told where type = 'session.changed';
insert into assignment (id, epoch, version, changed_at, group_id, leaders, leads)
select subject::uuid, '{laterEpoch}', version, timestamptz '{at}', (data->>'group')::uuid, leads, leads
from (select *, array(select (each->>'leader')::uuid from json_array_elements(data->'facilitators') each) leads from told where type = 'assignment.changed') a;
drop table told;
analyze membership; analyze session;

create temp table awaited as
select s.id session_id, s.uid, s.recurrence_id, s.group_id, s.start_local, s.starts_at, s.ends_at, s.place, m.leader_id
from session s join membership m on m.group_id = s.group_id and (m.seat_from is not null or m.roles like '%FACILITATOR%')
where s.state = 'SCHEDULED' and s.starts_at > timestamptz '{now}' and s.starts_at < timestamptz '{now}' + interval '{ahead} days' and s.id::text like '{salt}%';
insert into last_notified (leader_id, uid, recurrence_id, session_id, group_id, state, starts_at, ends_at, place)
select leader_id, uid, to_char(recurrence_id, 'YYYY-MM-DD"T"HH24:MI'), session_id, group_id, 'SCHEDULED', starts_at, ends_at, place
from awaited on conflict do nothing;
create temp table due as
select gen_random_uuid() id, * from awaited
where (start_local - interval '1 day') at time zone 'Europe/Oslo' > timestamptz '{now}';
insert into delivery (id, version, leader_id, kind, occasion, subject, group_id, state, created_at, due_at, tries, attached, in_doubt, session_id,
    before_start, for_start, known_at)
select id, 1, leader_id, 'session-reminder', session_id || '/P1D/' || to_char(start_local, 'YYYY-MM-DD"T"HH24:MI'), uid, group_id, 'PENDING',
    timestamptz '{at}', (start_local - interval '1 day') at time zone 'Europe/Oslo', 0, false, false, session_id, 'P1D', starts_at, timestamptz '{at}'
from due;
insert into delivery_session (delivery_id, session_id) select id, session_id from due;
update feed_subscription set epoch = '{epoch}', position = {position}, state = 'CURRENT' where {numbered} and name = 'groups';
update feed_subscription set epoch = '{laterEpoch}', position = {laterPosition}, state = 'CURRENT' where {numbered} and name = 'sessions';
drop table awaited, due;
