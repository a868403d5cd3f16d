-- What few people or groups have is found without reading all of them in order; each index gives the list's order, too.
create index ix_leader_level on leader (level, family_name, given_name, id);
create index ix_meeting_group_state on meeting_group (state, name, id);
create index ix_meeting_group_state_created_at on meeting_group (state, created_at, id);
create index ix_meeting_group_area on meeting_group (area, name, id);
create index ix_meeting_group_slots on meeting_group using gin (slots);
create index ix_meeting_group_levels on meeting_group using gin (levels);
