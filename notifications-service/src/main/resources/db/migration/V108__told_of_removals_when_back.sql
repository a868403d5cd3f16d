-- Whoever is taken out of a group while inactive is told when they are back: whether it was said is noted. So is a seat that
-- was taken back, as a turn of its sign-up. What was ended before is history.
alter table membership add column notified_of_removal boolean not null default false;
update membership set notified_of_removal = true where end_reason = 'REMOVED';
update sign_up set last_notified_turn = 'REMOVED' where state = 'WITHDRAWN' and end_reason = 'REMOVED';
