-- Named and shaped as Jira's own tables on PostgreSQL (the columns that somebody reads or writes here).
-- SQL that runs on these runs on Jira. Tables that Jira has not are named devhost_*.

-- Each value stands for a block of 50 ids.
create sequence if not exists devhost_ids start with 200;

create table if not exists project (
  id numeric(18,0) primary key, pname varchar(255), lead varchar(255), description text,
  pkey varchar(255) not null, pcounter numeric(18,0) not null);
create unique index if not exists idx_project_key on project (pkey);

create table if not exists component (
  id numeric(18,0) primary key, project numeric(18,0), cname varchar(255));
create index if not exists idx_component_project on component (project);

create table if not exists nodeassociation (
  source_node_id numeric(18,0) not null, source_node_entity varchar(60) not null,
  sink_node_id numeric(18,0) not null, sink_node_entity varchar(60) not null,
  association_type varchar(60) not null,
  primary key (source_node_id, source_node_entity, sink_node_id, sink_node_entity, association_type));
create index if not exists node_sink on nodeassociation (sink_node_id, sink_node_entity);

create table if not exists priority (
  id varchar(60) primary key, sequence numeric(18,0), pname varchar(60), description text, status_color varchar(60));
create table if not exists issuestatus (
  id varchar(60) primary key, sequence numeric(18,0), pname varchar(60), description text, statuscategory numeric(18,0));
create table if not exists resolution (
  id varchar(60) primary key, sequence numeric(18,0), pname varchar(60), description text);
create table if not exists issuetype (
  id varchar(60) primary key, sequence numeric(18,0), pname varchar(60), pstyle varchar(60), description text);

create table if not exists jiraissue (
  id numeric(18,0) primary key, pkey varchar(255), issuenum numeric(18,0), project numeric(18,0),
  reporter varchar(255), assignee varchar(255), creator varchar(255), issuetype varchar(255),
  summary varchar(255), description text, environment text, priority varchar(255), resolution varchar(255),
  issuestatus varchar(255), created timestamp with time zone, updated timestamp with time zone,
  duedate timestamp with time zone, resolutiondate timestamp with time zone,
  votes numeric(18,0), watches numeric(18,0), workflow_id numeric(18,0));
create unique index if not exists issue_proj_num on jiraissue (project, issuenum);
create index if not exists issue_assignee on jiraissue (assignee);
create index if not exists issue_reporter on jiraissue (reporter);
create index if not exists issue_created on jiraissue (created);
create index if not exists issue_updated on jiraissue (updated);

create table if not exists moved_issue_key (
  id numeric(18,0) primary key, old_issue_key varchar(255), issue_id numeric(18,0));
create unique index if not exists idx_old_issue_key on moved_issue_key (old_issue_key);
create index if not exists idx_moved_issue_id on moved_issue_key (issue_id);

create table if not exists jiraaction (
  id numeric(18,0) primary key, issueid numeric(18,0), author varchar(255), actiontype varchar(255),
  actionlevel varchar(255), rolelevel numeric(18,0), actionbody text, created timestamp with time zone,
  updateauthor varchar(255), updated timestamp with time zone, actionnum numeric(18,0));
create index if not exists action_issue on jiraaction (issueid, actiontype);
create index if not exists action_author_created on jiraaction (author, created);

create table if not exists changegroup (
  id numeric(18,0) primary key, issueid numeric(18,0), author varchar(255), created timestamp with time zone);
create index if not exists chggroup_issue_id on changegroup (issueid, id);
create table if not exists changeitem (
  id numeric(18,0) primary key, groupid numeric(18,0), fieldtype varchar(255), field varchar(255),
  oldvalue text, oldstring text, newvalue text, newstring text);
create index if not exists chgitem_group_field on changeitem (groupid, field);

create table if not exists app_user (
  id numeric(18,0) primary key, user_key varchar(255), lower_user_name varchar(255));
create unique index if not exists uk_user_key on app_user (user_key);
create unique index if not exists uk_lower_user_name on app_user (lower_user_name);
create table if not exists cwd_user (
  id numeric(18,0) primary key, directory_id numeric(18,0), user_name varchar(255), lower_user_name varchar(255),
  active numeric(9,0), created_date timestamp with time zone, updated_date timestamp with time zone,
  display_name varchar(255), lower_display_name varchar(255), email_address varchar(255), lower_email_address varchar(255));
create unique index if not exists uk_user_name_dir_id on cwd_user (lower_user_name, directory_id);
create table if not exists cwd_group (
  id numeric(18,0) primary key, group_name varchar(255), lower_group_name varchar(255), active numeric(9,0), directory_id numeric(18,0));
create unique index if not exists uk_group_name_dir_id on cwd_group (lower_group_name, directory_id);
create table if not exists cwd_membership (
  id numeric(18,0) primary key, parent_id numeric(18,0), child_id numeric(18,0), membership_type varchar(60),
  parent_name varchar(255), lower_parent_name varchar(255), child_name varchar(255), lower_child_name varchar(255), directory_id numeric(18,0));
create unique index if not exists uk_mem_parent_child_type on cwd_membership (parent_id, child_id, membership_type);
create index if not exists idx_mem_child on cwd_membership (lower_child_name, membership_type);
create index if not exists idx_mem_parent on cwd_membership (lower_parent_name, membership_type);

create table if not exists projectrole (
  id numeric(18,0) primary key, name varchar(255), description text);
create unique index if not exists idx_projectrole_name on projectrole (name);
create table if not exists projectroleactor (
  id numeric(18,0) primary key, pid numeric(18,0), projectroleid numeric(18,0), roletype varchar(255), roletypeparameter varchar(255));
create index if not exists role_pid_idx on projectroleactor (pid);
create index if not exists role_player_idx on projectroleactor (projectroleid, pid);
create unique index if not exists idx_role_actor on projectroleactor (pid, projectroleid, roletype, roletypeparameter);

-- One scheme for all projects.
create table if not exists schemepermissions (
  id numeric(18,0) primary key, scheme numeric(18,0), perm_type varchar(255), perm_parameter varchar(255), permission_key varchar(255));
create index if not exists permission_key_idx on schemepermissions (permission_key);

create table if not exists userassociation (
  source_name varchar(60) not null, sink_node_id numeric(18,0) not null, sink_node_entity varchar(60) not null,
  association_type varchar(60) not null, sequence numeric(9,0), created timestamp with time zone,
  primary key (source_name, sink_node_id, sink_node_entity, association_type));
create index if not exists user_sink on userassociation (sink_node_id, sink_node_entity);

create table if not exists entity_property (
  id numeric(18,0) primary key, entity_name varchar(255), entity_id numeric(18,0), property_key varchar(255),
  created timestamp with time zone, updated timestamp with time zone, json_value text);
create unique index if not exists entityproperty_id_name_key on entity_property (entity_id, entity_name, property_key);
create index if not exists entityproperty_key_name on entity_property (property_key, entity_name);

create table if not exists clusterlockstatus (
  id numeric(18,0) primary key, lock_name varchar(255), locked_by_node varchar(60), update_time numeric(18,0));
create unique index if not exists cluster_lock_name_idx on clusterlockstatus (lock_name);
create table if not exists clusteredjob (
  id numeric(18,0) primary key, job_id varchar(255), job_runner_key varchar(255), interval_millis numeric(18,0),
  next_run numeric(18,0), version numeric(18,0));
create unique index if not exists clusteredjob_jobid_idx on clusteredjob (job_id);

-- What Jira keeps in its search index: the declared extracts of issue properties.
create table if not exists devhost_property_index (
  issue_id numeric(18,0) not null, property_key varchar(255) not null, path varchar(255) not null,
  position numeric(9,0) not null, number_value double precision, string_value varchar(4000),
  primary key (issue_id, property_key, path, position));
create index if not exists idx_devhost_property_number on devhost_property_index (property_key, path, number_value);

-- What Jira keeps in its workflow descriptors: which module stands on which transition, with its arguments.
create table if not exists devhost_workflow_module (
  id numeric(18,0) primary key, transition_id numeric(9,0) not null, sequence numeric(9,0) not null,
  class_name varchar(255) not null, module_key varchar(255) not null, arguments text not null);
create index if not exists idx_devhost_workflow_module on devhost_workflow_module (transition_id, sequence);
