-- Who may do what in a service's database. It is run in that database, by the server's administrator, when the database is
-- made; again at any time, as for one that its run-time user owned so far.
--   <database>_owner  owns all of it, and migrates: the only one who creates, alters and drops
--   <database>        the service: reads and writes rows, and nothing else; what was migrated it only reads
do $$
declare
    service text := current_database();
    owner   text := current_database() || '_owner';
begin
    execute format('alter database %I owner to %I', current_database(), owner);
    execute format('reassign owned by %I to %I', service, owner);

    execute format('revoke all on database %I from public', current_database());
    execute format('grant connect on database %I to %I', current_database(), service);
    revoke all on schema public from public;
    execute format('grant usage on schema public to %I', service);

    execute format('grant select, insert, update, delete on all tables in schema public to %I', service);
    -- A migration does the same for the table that it makes.
    if to_regclass('public.flyway_schema_history') is not null then
        execute format('revoke insert, update, delete on public.flyway_schema_history from %I', service);
    end if;
    -- update: after a restored dump a sequence is moved on
    execute format('grant usage, select, update on all sequences in schema public to %I', service);
    execute format(
        'alter default privileges for role %I in schema public grant select, insert, update, delete on tables to %I',
        owner, service);
    execute format(
        'alter default privileges for role %I in schema public grant usage, select, update on sequences to %I',
        owner, service);
end
$$;
