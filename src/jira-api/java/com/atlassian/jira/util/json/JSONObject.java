package com.atlassian.jira.util.json;

import com.google.gson.Gson;
import java.util.Map;

/** Declared: the constructor from a map. The body is for the development host. */
public class JSONObject {
  private final Map<String, Object> members;

  public JSONObject(Map<String, Object> map) {
    this.members = Map.copyOf(map);
  }

  @Override
  public String toString() {
    return new Gson().toJson(members);
  }
}
