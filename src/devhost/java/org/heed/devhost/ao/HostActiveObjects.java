package org.heed.devhost.ao;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.sal.api.transaction.TransactionCallback;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;
import net.java.ao.ActiveObjectsException;
import net.java.ao.DBParam;
import net.java.ao.DatabaseProvider;
import net.java.ao.DisposableDataSource;
import net.java.ao.EntityManager;
import net.java.ao.EntityManagerConfiguration;
import net.java.ao.EntityStreamCallback;
import net.java.ao.Query;
import net.java.ao.RawEntity;
import net.java.ao.SchemaConfiguration;
import net.java.ao.atlassian.AtlassianFieldNameConverter;
import net.java.ao.atlassian.AtlassianIndexNameConverter;
import net.java.ao.atlassian.AtlassianSequenceNameConverter;
import net.java.ao.atlassian.AtlassianTableNameConverter;
import net.java.ao.atlassian.AtlassianTriggerNameConverter;
import net.java.ao.atlassian.AtlassianUniqueNameConverter;
import net.java.ao.atlassian.TablePrefix;
import net.java.ao.builder.DelegatingDisposableDataSourceHandler;
import net.java.ao.builder.SimpleNameConverters;
import net.java.ao.db.H2DatabaseProvider;
import net.java.ao.db.PostgreSQLDatabaseProvider;
import net.java.ao.schema.NameConverters;
import net.java.ao.schema.info.CachingEntityInfoResolverFactory;
import net.java.ao.schema.info.EntityInfoResolverFactory;

/**
 * Active Objects as Jira hands them to an app: tables {@code AO_xxxxxx_*} of its namespace, one
 * transaction with the host's.
 */
public final class HostActiveObjects implements ActiveObjects {
  /** The host's transactions: an inner one joins the outer one. */
  public interface Transactions {
    /** Runs the work in one transaction; what it throws rolls it back. */
    <T> T inTransaction(Supplier<T> work);
  }

  private final EntityManager entities;
  private final Transactions transactions;

  private HostActiveObjects(EntityManager entities, Transactions transactions) {
    this.entities = entities;
    this.transactions = transactions;
  }

  /**
   * Opens the tables of one namespace; {@link #migrate} creates or alters them.
   *
   * @param database hands out the bound connection while a transaction is open
   */
  public static HostActiveObjects open(
      DataSource database, boolean postgres, String namespace, Transactions transactions) {
    DisposableDataSource source =
        DelegatingDisposableDataSourceHandler.newInstance(database, () -> {});
    DatabaseProvider provider =
        postgres
            ? new PostgreSQLDatabaseProvider(source, "public")
            : new H2DatabaseProvider(source, "PUBLIC");
    return new HostActiveObjects(
        new EntityManager(provider, new Configuration(prefix(namespace))), transactions);
  }

  /** What the names of a namespace's tables begin with, such as {@code AO_0A1B2C}. */
  public static String prefix(String namespace) {
    try {
      byte[] digest =
          MessageDigest.getInstance("MD5").digest(namespace.getBytes(StandardCharsets.UTF_8));
      String hex = HexFormat.of().formatHex(digest);
      return "AO_" + hex.substring(hex.length() - 6).toUpperCase(Locale.ROOT);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Makes the namespace's tables match these entities. */
  public void migrate(List<Class<? extends RawEntity<?>>> types) {
    run(
        () -> {
          @SuppressWarnings({
            "unchecked",
            "rawtypes"
          }) // an array of generic classes has no other way
          Class<? extends RawEntity<?>>[] array = types.toArray(new Class[0]);
          entities.migrate(array);
          return null;
        });
  }

  @Override
  public <T extends RawEntity<K>, K> T get(Class<T> type, K key) {
    return run(() -> entities.get(type, key));
  }

  @Override
  public <T extends RawEntity<K>, K> T create(Class<T> type, DBParam... params) {
    return run(() -> entities.create(type, params));
  }

  @Override
  public <T extends RawEntity<K>, K> T create(Class<T> type, Map<String, Object> params) {
    return run(() -> entities.create(type, params));
  }

  @Override
  public void delete(RawEntity<?>... rows) {
    run(
        () -> {
          entities.delete(rows);
          return null;
        });
  }

  @Override
  public <K> int deleteWithSQL(
      Class<? extends RawEntity<K>> type, String criteria, Object... parameters) {
    return run(() -> entities.deleteWithSQL(type, criteria, parameters));
  }

  @Override
  public <T extends RawEntity<K>, K> T[] find(Class<T> type) {
    return run(() -> entities.find(type));
  }

  @Override
  public <T extends RawEntity<K>, K> T[] find(
      Class<T> type, String criteria, Object... parameters) {
    return run(() -> entities.find(type, criteria, parameters));
  }

  @Override
  public <T extends RawEntity<K>, K> T[] find(Class<T> type, Query query) {
    return run(() -> entities.find(type, query));
  }

  @Override
  public <T extends RawEntity<K>, K> T[] find(Class<T> type, String field, Query query) {
    return run(() -> entities.find(type, field, query));
  }

  @Override
  public <T extends RawEntity<K>, K> void stream(
      Class<T> type, EntityStreamCallback<T, K> streamCallback) {
    run(
        () -> {
          entities.stream(type, streamCallback);
          return null;
        });
  }

  @Override
  public <T extends RawEntity<K>, K> void stream(
      Class<T> type, Query query, EntityStreamCallback<T, K> streamCallback) {
    run(
        () -> {
          entities.stream(type, query, streamCallback);
          return null;
        });
  }

  @Override
  public <K> int count(Class<? extends RawEntity<K>> type) {
    return run(() -> entities.count(type));
  }

  @Override
  public <K> int count(Class<? extends RawEntity<K>> type, String criteria, Object... parameters) {
    return run(() -> entities.count(type, criteria, parameters));
  }

  @Override
  public <K> int count(Class<? extends RawEntity<K>> type, Query query) {
    return run(() -> entities.count(type, query));
  }

  @Override
  public <T> T executeInTransaction(TransactionCallback<T> callback) {
    return transactions.inTransaction(callback::doInTransaction);
  }

  private interface Sql<T> {
    T run() throws SQLException;
  }

  private static <T> T run(Sql<T> work) {
    try {
      return work.run();
    } catch (SQLException e) {
      throw new ActiveObjectsException(e);
    }
  }

  /** The names that Atlassian's plugin gives, and no table of anybody else's managed. */
  private static final class Configuration implements EntityManagerConfiguration {
    private final String prefix;
    private final NameConverters names;

    Configuration(String prefix) {
      this.prefix = prefix;
      TablePrefix tables = name -> prefix + "_" + name;
      this.names =
          new SimpleNameConverters(
              new AtlassianTableNameConverter(tables),
              new AtlassianFieldNameConverter(),
              new AtlassianSequenceNameConverter(),
              new AtlassianTriggerNameConverter(),
              new AtlassianIndexNameConverter(),
              new AtlassianUniqueNameConverter());
    }

    @Override
    @SuppressWarnings("deprecation") // still abstract
    public boolean useWeakCache() {
      return true;
    }

    @Override
    public NameConverters getNameConverters() {
      return names;
    }

    @Override
    public SchemaConfiguration getSchemaConfiguration() {
      return (table, caseSensitive) ->
          table.toUpperCase(Locale.ROOT).startsWith(prefix.toUpperCase(Locale.ROOT) + "_");
    }

    @Override
    public EntityInfoResolverFactory getEntityInfoResolverFactory() {
      return new CachingEntityInfoResolverFactory();
    }
  }
}
