-- When somebody came back who had been inactive: they come last in the turns of their groups. Null for whoever never left.
alter table known_leader add column active_since timestamptz;
