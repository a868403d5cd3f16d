-- When somebody went inactive: for some days their calendar is empty, and then nothing. Null for whoever is active, and for
-- those who had been inactive before this was noted: long enough.
alter table known_leader add column inactive_since timestamptz;
