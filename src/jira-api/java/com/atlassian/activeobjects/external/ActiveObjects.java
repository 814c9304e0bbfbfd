package com.atlassian.activeobjects.external;

public interface ActiveObjects {
  <T extends net.java.ao.RawEntity<K>, K> T get(java.lang.Class<T> type, K key);
  <T extends net.java.ao.RawEntity<K>, K> T create(java.lang.Class<T> type, net.java.ao.DBParam... params);
  <T extends net.java.ao.RawEntity<K>, K> T create(java.lang.Class<T> type, java.util.Map<java.lang.String, java.lang.Object> params);
  void delete(net.java.ao.RawEntity<?>... entities);
  <K> int deleteWithSQL(java.lang.Class<? extends net.java.ao.RawEntity<K>> type, java.lang.String criteria, java.lang.Object... parameters);
  <T extends net.java.ao.RawEntity<K>, K> T[] find(java.lang.Class<T> type);
  <T extends net.java.ao.RawEntity<K>, K> T[] find(java.lang.Class<T> type, java.lang.String criteria, java.lang.Object... parameters);
  <T extends net.java.ao.RawEntity<K>, K> T[] find(java.lang.Class<T> type, net.java.ao.Query query);
  <T extends net.java.ao.RawEntity<K>, K> T[] find(java.lang.Class<T> type, java.lang.String field, net.java.ao.Query query);
  <T extends net.java.ao.RawEntity<K>, K> void stream(java.lang.Class<T> type, net.java.ao.EntityStreamCallback<T, K> streamCallback);
  <T extends net.java.ao.RawEntity<K>, K> void stream(java.lang.Class<T> type, net.java.ao.Query query, net.java.ao.EntityStreamCallback<T, K> streamCallback);
  <K> int count(java.lang.Class<? extends net.java.ao.RawEntity<K>> type);
  <K> int count(java.lang.Class<? extends net.java.ao.RawEntity<K>> type, java.lang.String criteria, java.lang.Object... parameters);
  <K> int count(java.lang.Class<? extends net.java.ao.RawEntity<K>> type, net.java.ao.Query query);
  <T> T executeInTransaction(com.atlassian.sal.api.transaction.TransactionCallback<T> callback);
}
