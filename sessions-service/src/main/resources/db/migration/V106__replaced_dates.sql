-- How many skipped dates of a series were made up for by further ones after its last.
alter table series add column replaced integer not null default 0;
