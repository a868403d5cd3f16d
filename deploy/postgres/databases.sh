#!/bin/sh
# A database for each service, with a role that owns and migrates it and one that the service runs as; nobody else may
# connect to it. Runs once, when the server's data folder is still empty.
set -eu

rights=${RIGHTS_SQL:-/docker-entrypoint-initdb.d/database/rights.sql}

database() {
    psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
        -v name="$1" -v owner="$1_owner" -v password="$2" -v owner_password="$3" <<'SQL'
create role :"owner" login password :'owner_password';
create role :"name" login password :'password';
create database :"name" owner :"owner";
SQL
    psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$1" --file "$rights"
}

database groups "$GROUPS_DB_PASSWORD" "$GROUPS_DB_OWNER_PASSWORD"
database sessions "$SESSIONS_DB_PASSWORD" "$SESSIONS_DB_OWNER_PASSWORD"
database notifications "$NOTIFICATIONS_DB_PASSWORD" "$NOTIFICATIONS_DB_OWNER_PASSWORD"
