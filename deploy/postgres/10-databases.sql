-- One database and one role per service. Runs once, when the data directory is new.
-- Nobody but its owner may even connect to a service's database.
\getenv password ONETHING_DATABASE_PASSWORD

create role orchestrator login password :'password';
create role market_supervision login password :'password';
create role tax login password :'password';
create role public_security login password :'password';
create role social_security login password :'password';
create role configured login password :'password';

create database orchestrator owner orchestrator;
create database market_supervision owner market_supervision;
create database tax owner tax;
create database public_security owner public_security;
create database social_security owner social_security;
-- one schema for each department that is a file; its owner makes them
create database configured owner configured;

revoke connect on database orchestrator from public;
revoke connect on database market_supervision from public;
revoke connect on database tax from public;
revoke connect on database public_security from public;
revoke connect on database social_security from public;
revoke connect on database configured from public;
