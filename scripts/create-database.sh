#!/bin/sh
# Makes Huiyin's own role and database on a new PostgreSQL server, once. The role is no superuser,
# who would be above every rule of access. Run by a superuser; DATABASE_PASSWORD is the role's.
set -eu
psql --set=ON_ERROR_STOP=1 --set=password="${DATABASE_PASSWORD:?set it to the password of the new role}" \
  --username="${POSTGRES_USER:-postgres}" --dbname=postgres <<'SQL'
CREATE ROLE huiyin LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD :'password';
CREATE DATABASE huiyin OWNER huiyin TEMPLATE template0 ENCODING 'UTF8';
REVOKE ALL ON DATABASE huiyin FROM PUBLIC;
SQL
