-- Who set somebody inactive and since when, and whether an import or a coordinator added them: a full file speaks of those
-- whom a file has named, and no file makes active whom a coordinator made inactive.
alter table leader
    add column source text not null default 'HAND',
    add column deactivated_by_coordinator boolean not null default false,
    add column inactive_since timestamptz,
    add constraint ck_leader_source check (source in ('IMPORT', 'HAND')),
    add constraint ck_leader_inactive_since check (not active or inactive_since is null);
update leader set source = 'IMPORT' where external_id is not null;

-- Which seat an offer holds: it keeps its name from one offer to the next until somebody sits, so that nobody is asked twice
-- about the same one. And whether the offer's mail was refused for good: then there is no deadline.
alter table sign_up
    add column seat uuid,
    add column offer_undelivered boolean not null default false,
    add constraint ck_sign_up_undelivered check (not offer_undelivered or (state = 'OFFERED' and offer_expires_at is null));
update sign_up set seat = id where state = 'OFFERED' or passed_over;

-- Whoever has left the directory loses the roles at once and the seat after a while.
alter table membership drop constraint ck_membership_end_reason;
alter table membership add constraint ck_membership_end_reason
    check (end_reason in ('WITHDRAWN', 'REMOVED', 'GROUP_CLOSED', 'REJOINED', 'INACTIVE'));

-- What coordinators alone see beside the flags; it raises no version that everybody sees.
alter table meeting_group add column coordinator_flags text[] not null default '{}';
update meeting_group set coordinator_flags = '{RULE_BROKEN}' where rule_broken;
alter table meeting_group drop column rule_broken;
