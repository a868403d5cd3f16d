-- What was migrated is written by whoever migrates. Whoever else is given all tables, as a service's own user, reads it.
do $$
declare
    other text;
begin
    perform pg_advisory_xact_lock(hashtext('the history is the owner''s'));
    for other in
        select distinct grantee from information_schema.role_table_grants
        where table_schema = current_schema() and table_name = 'flyway_schema_history'
          and privilege_type in ('INSERT', 'UPDATE', 'DELETE', 'TRUNCATE')
          and grantee <> current_user
          and grantee <> (select tableowner from pg_tables
                          where schemaname = current_schema() and tablename = 'flyway_schema_history')
    loop
        execute format('revoke insert, update, delete, truncate on flyway_schema_history from %I', other);
    end loop;
end
$$;
