-- One database and one role for each service; nobody else connects.
-- The passwords are those of the local system only: production brings its own roles.
create role plan login password 'plan';
create role metrics login password 'metrics';
create role alerting login password 'alerting';

create database plan owner plan;
create database metrics owner metrics;
create database alerting owner alerting;

revoke connect on database plan from public;
revoke connect on database metrics from public;
revoke connect on database alerting from public;
