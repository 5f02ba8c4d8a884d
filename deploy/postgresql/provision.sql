-- SPDX-License-Identifier: GPL-3.0-or-later
-- Makes the database of a site, once, by an administrator:
--   psql -v ON_ERROR_STOP=1 -v database=smarter -f provision.sql postgres
-- The roles have no password yet: give each its own with \password ROLE. Each owns the schema of its trust domain and
-- can neither see into another's nor make anything there.

CREATE ROLE pes LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOINHERIT NOREPLICATION NOBYPASSRLS;
CREATE ROLE release LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOINHERIT NOREPLICATION NOBYPASSRLS;
CREATE ROLE mdms LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOINHERIT NOREPLICATION NOBYPASSRLS;
CREATE ROLE customers LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOINHERIT NOREPLICATION NOBYPASSRLS;

-- Texts are ordered by their bytes, as the stations' queries expect.
CREATE DATABASE :"database" TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C.UTF-8';
REVOKE ALL ON DATABASE :"database" FROM PUBLIC;
GRANT CONNECT ON DATABASE :"database" TO pes, release, mdms, customers;
-- A schema a partition of the neighbourhoods.
GRANT CREATE ON DATABASE :"database" TO pes;

\connect :"database"

REVOKE ALL ON SCHEMA public FROM PUBLIC;
ALTER DEFAULT PRIVILEGES REVOKE ALL ON FUNCTIONS FROM PUBLIC;

CREATE SCHEMA pes AUTHORIZATION pes;
CREATE SCHEMA release AUTHORIZATION release;
CREATE SCHEMA mdms AUTHORIZATION mdms;
CREATE SCHEMA customers AUTHORIZATION customers;
