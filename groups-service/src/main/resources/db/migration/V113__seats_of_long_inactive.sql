-- Whoever was inactive before it was noted since when has a job like anybody else: it counts from its first run on.
insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
select 'end-kept-seats', l.id || '/before', timestamptz '2000-01-01 00:00:00+00', false, 1
from leader l
where not l.active and l.inactive_since is null
  and exists (select 1 from membership m where m.leader = l.id and m.seat)
on conflict do nothing;
