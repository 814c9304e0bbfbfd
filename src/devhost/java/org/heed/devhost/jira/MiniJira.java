package org.heed.devhost.jira;

import com.atlassian.beehive.ClusterLockService;
import com.atlassian.event.api.EventListenerRegistrar;
import com.atlassian.event.api.EventPublisher;
import com.atlassian.jira.bc.issue.comment.property.CommentPropertyService;
import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.cluster.ClusterManager;
import com.atlassian.jira.config.PriorityManager;
import com.atlassian.jira.entity.property.JsonEntityPropertyManager;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.changehistory.ChangeHistoryManager;
import com.atlassian.jira.issue.comments.CommentManager;
import com.atlassian.jira.issue.index.IssueIndexingService;
import com.atlassian.jira.issue.watchers.WatcherManager;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.security.groups.GroupManager;
import com.atlassian.jira.security.roles.ProjectRoleManager;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.scheduler.SchedulerService;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.heed.devhost.db.Database;
import org.heed.devhost.db.DatabaseSettings;
import org.heed.devhost.importing.ExportImport;
import org.heed.devhost.jql.JqlNames;
import org.heed.devhost.jql.JqlSearch;
import org.heed.devhost.sample.Sample;
import org.heed.devhost.workflow.Workflow;
import org.heed.devhost.workflow.WorkflowModules;

/** One node of the least of a Jira. Two on one PostgreSQL are a cluster. */
public final class MiniJira implements AutoCloseable {
  private final Database database;
  private final Users users;
  private final Groups groups;
  private final Projects projects;
  private final Constants constants;
  private final Roles roles;
  private final Permissions permissions;
  private final GlobalPermissions globalPermissions;
  private final Events events = new Events();
  private final Properties properties;
  private final PropertyIndex index;
  private final ChangeHistories changes;
  private final Issues issues;
  private final Comments comments;
  private final Watchers watchers;
  private final IssueOperations operations;
  private final Workflow workflow;
  private final JqlSearch search;
  private final ExportImport importer;
  private final Sample sample;
  private final Scheduler scheduler;
  private final ClusterLocks locks;
  private final ClusterManager cluster;
  private volatile AppModules app = AppModules.NONE;

  /**
   * Opens the database and sows what a new Jira begins with.
   *
   * @throws RuntimeException when the database cannot be reached
   */
  public MiniJira(DatabaseSettings settings, Clock clock) {
    String node = "node-" + UUID.randomUUID().toString().substring(0, 8);
    database = new Database(settings);
    users = new Users(database, clock);
    groups = new Groups(database, users);
    projects = new Projects(database);
    constants = new Constants(database);
    roles = new Roles(database, users, groups);
    permissions = new Permissions(database);
    globalPermissions = new GlobalPermissions(groups);
    properties = new Properties(database, clock);
    index = new PropertyIndex(database, properties);
    changes = new ChangeHistories(database, clock);
    IssueEvents issueEvents = new IssueEvents(database, events);
    issues = new Issues(database, users, projects, constants, changes, issueEvents);
    comments = new Comments(database, users, groups, roles, issues, properties, issueEvents);
    watchers = new Watchers(database, users, clock);
    operations =
        new IssueOperations(
            database,
            projects,
            issues,
            constants,
            comments,
            changes,
            properties,
            index,
            permissions,
            issueEvents);
    workflow =
        new Workflow(
            operations, issues, constants, permissions, new WorkflowModules(database), () -> app);
    search =
        new JqlSearch(
            database,
            issues,
            permissions,
            new JqlNames(issues, projects, users, groups, constants, permissions),
            index,
            () -> app.jqlFunctions(),
            clock);
    importer =
        new ExportImport(
            database, projects, users, constants, roles, issues, operations, comments, changes);
    sample =
        new Sample(
            database,
            users,
            groups,
            projects,
            roles,
            constants,
            issues,
            operations,
            comments,
            changes,
            clock);
    scheduler = new Scheduler(database, clock);
    locks = new ClusterLocks(database, clock, node);
    // as in Jira: null when not clustered
    cluster = () -> settings.isPostgres() ? node : null;
    Seed.sow(database, constants, groups, roles, permissions);
  }

  /** What the app finds as OSGi services, by the interface under which it looks. */
  public Map<Class<?>, Object> services() {
    Map<Class<?>, Object> services = new LinkedHashMap<>();
    services.put(UserManager.class, users);
    services.put(GroupManager.class, groups);
    services.put(ProjectManager.class, projects);
    services.put(ProjectRoleManager.class, roles);
    services.put(PermissionManager.class, permissions);
    services.put(GlobalPermissionManager.class, globalPermissions);
    services.put(PriorityManager.class, constants);
    services.put(IssueManager.class, issues);
    services.put(CommentManager.class, comments);
    services.put(CommentPropertyService.class, new CommentPropertyService() {});
    services.put(JsonEntityPropertyManager.class, properties);
    services.put(ChangeHistoryManager.class, changes);
    services.put(WatcherManager.class, watchers);
    services.put(CustomFieldManager.class, new NoCustomFields());
    services.put(IssueIndexingService.class, index);
    services.put(SearchService.class, search);
    services.put(EventPublisher.class, events);
    services.put(EventListenerRegistrar.class, events);
    services.put(SchedulerService.class, scheduler);
    services.put(ClusterLockService.class, locks);
    services.put(ClusterManager.class, cluster);
    return services;
  }

  /** Takes in what the app brings, once it is wired. */
  public void use(AppModules modules) {
    app = modules;
    index.declare(modules.indexedProperties());
  }

  /** For everybody: it hands out the connection of the transaction that is open on the thread. */
  public DataSource dataSource() {
    return database.dataSource();
  }

  /** Whether this is PostgreSQL; else it is H2. */
  public boolean isPostgres() {
    return database.isPostgres();
  }

  /**
   * Runs the work in the transaction of this thread, or in a new one. A failure inside dooms the
   * whole, as in Jira.
   */
  public <T> T inTransaction(Supplier<T> work) {
    return database.inTransaction(work);
  }

  /** Runs it when the open transaction has been committed; at once when none is open. */
  public void afterCommit(Runnable work) {
    database.afterCommit(work);
  }

  /** The user directory. */
  public Users users() {
    return users;
  }

  /** The groups. */
  public Groups groups() {
    return groups;
  }

  /** The projects. */
  public Projects projects() {
    return projects;
  }

  /** Priorities, statuses, resolutions, issue types. */
  public Constants constants() {
    return constants;
  }

  /** Project roles. */
  public Roles roles() {
    return roles;
  }

  /** Who may do what in a project. */
  public Permissions permissions() {
    return permissions;
  }

  /** Who may administer. */
  public GlobalPermissions globalPermissions() {
    return globalPermissions;
  }

  /** The issues. */
  public Issues issues() {
    return issues;
  }

  /** The comments. */
  public Comments comments() {
    return comments;
  }

  /** The history of changes. */
  public ChangeHistories changes() {
    return changes;
  }

  /** Who watches what. */
  public Watchers watchers() {
    return watchers;
  }

  /** Entity properties. */
  public Properties properties() {
    return properties;
  }

  /** The searchable extracts of issue properties. */
  public PropertyIndex index() {
    return index;
  }

  /** The events of this node. */
  public Events events() {
    return events;
  }

  /** What people do to issues. */
  public IssueOperations operations() {
    return operations;
  }

  /** The workflow. */
  public Workflow workflow() {
    return workflow;
  }

  /** Search by JQL. */
  public JqlSearch search() {
    return search;
  }

  /** Imports of a real Jira's exports. */
  public ExportImport importer() {
    return importer;
  }

  /** The sample project. */
  public Sample sample() {
    return sample;
  }

  @Override
  public void close() {
    scheduler.close();
    locks.close();
    database.close();
  }
}
