-- While its group is paused an offer's deadline rests. Where a group is paused already, it has rested since then.
alter table sign_up add column offer_rests_since timestamptz;
update sign_up s
set offer_rests_since = coalesce(
    (select max(a.at) from audit_entry a where a.action = 'group.paused' and a.subjects @> array[s.group_id]), s.offered_at)
from meeting_group g
where g.id = s.group_id and g.state = 'PAUSED' and s.state = 'OFFERED';
