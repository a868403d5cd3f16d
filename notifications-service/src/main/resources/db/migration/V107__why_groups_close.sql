-- Why a group has closed, in the words of who closed it: its members read them.
alter table meeting_group add column closed_reason text;
