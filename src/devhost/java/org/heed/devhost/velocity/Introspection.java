package org.heed.devhost.velocity;

import com.atlassian.velocity.htmlsafe.HtmlSafe;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Locale;
import java.util.Map;
import org.apache.velocity.runtime.RuntimeServices;
import org.apache.velocity.util.RuntimeServicesAware;
import org.apache.velocity.util.introspection.Info;
import org.apache.velocity.util.introspection.UberspectImpl;
import org.apache.velocity.util.introspection.VelMethod;
import org.apache.velocity.util.introspection.VelPropertyGet;

/** Finds methods for templates; refuses what is not allowed, boxes what is marked HTML-safe. */
public final class Introspection extends UberspectImpl implements RuntimeServicesAware {
  /** Where the engine keeps the allowlist. */
  static final String ALLOWLIST = "heed.allowlist";

  private Allowlist allowlist;

  @Override
  public void setRuntimeServices(RuntimeServices services) {
    allowlist = (Allowlist) services.getApplicationAttribute(ALLOWLIST);
  }

  @Override
  public VelMethod getMethod(Object target, String name, Object[] args, Info info)
      throws Exception {
    if (target == null || target.getClass().isArray()) {
      return super.getMethod(target, name, args, info);
    }
    Method method = introspector.getMethod(target.getClass(), name, unboxed(args));
    return method == null || !allowlist.allows(method) ? null : new Call(method);
  }

  @Override
  public VelPropertyGet getPropertyGet(Object target, String name, Info info) throws Exception {
    if (target == null) {
      return null;
    }
    String capital = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    for (String getter : new String[] {"get" + capital, "get" + name, "is" + capital}) {
      Method method = introspector.getMethod(target.getClass(), getter, new Object[0]);
      if (method != null) {
        return allowlist.allows(method) ? new Call(method) : null;
      }
    }
    return target instanceof Map ? super.getPropertyGet(target, name, info) : null;
  }

  private static Object[] unboxed(Object[] args) {
    Object[] plain = args.clone();
    for (int i = 0; i < plain.length; i++) {
      if (plain[i] instanceof Markup markup) {
        plain[i] = markup.html();
      }
    }
    return plain;
  }

  private record Call(Method method) implements VelMethod, VelPropertyGet {
    @Override
    public Object invoke(Object target, Object[] args) throws Exception {
      Object value = method.invoke(target, unboxed(args));
      boolean safe = value instanceof String && method.isAnnotationPresent(HtmlSafe.class);
      return safe ? new Markup((String) value) : value;
    }

    @Override
    public Object invoke(Object target) throws Exception {
      try {
        return invoke(target, new Object[0]);
      } catch (InvocationTargetException e) {
        throw e.getCause() instanceof Exception cause ? cause : e;
      }
    }

    @Override
    public boolean isCacheable() {
      return true;
    }

    @Override
    public String getMethodName() {
      return method.getName();
    }

    @Override
    public Class<?> getReturnType() {
      return method.getReturnType();
    }
  }
}
