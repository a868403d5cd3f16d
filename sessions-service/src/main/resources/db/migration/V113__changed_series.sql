-- A session's own title stays its own when its series gets another (S3).
alter table session add column own_title boolean not null default false;
update session set own_title = true
from series where series.id = session.series_id and session.title <> series.title;

-- What a series was asked to skip, parted by commas: one that goes on with another rule skips the same. Of those planned
-- before, what they did skip is known.
alter table series add column skips text not null default '';
update series set skips = known.skips
from (select series_id, string_agg(distinct skipped, ',') as skips from series_date where skipped is not null group by series_id) known
where known.series_id = series.id;

-- Which series goes on with another rule in place of which: each has one after it at most.
alter table series add column replaces uuid
    constraint fk_series_replaces references series (id)
    constraint uq_series_replaces unique;
