-- Who did what, to whom: one row a request, kept five years, never what was said or seen (P4, P6).
create table audit_entry (
    id       uuid        not null constraint pk_audit_entry primary key,
    at       timestamptz not null,
    actor    text        not null,
    action   text        not null,
    subjects uuid[]      not null
);
create index ix_audit_entry_subjects on audit_entry using gin (subjects);
create index ix_audit_entry_actor on audit_entry (actor, id);
