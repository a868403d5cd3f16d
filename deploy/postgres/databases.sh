#!/bin/sh
# A database and the role that owns it for each service; nobody else may connect to it.
# Runs once, when the server's data folder is still empty.
set -eu

database() {
    psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres -v name="$1" -v password="$2" <<'SQL'
create role :"name" login password :'password';
create database :"name" owner :"name";
revoke all on database :"name" from public;
SQL
}

database groups "$GROUPS_DB_PASSWORD"
database sessions "$SESSIONS_DB_PASSWORD"
database notifications "$NOTIFICATIONS_DB_PASSWORD"
