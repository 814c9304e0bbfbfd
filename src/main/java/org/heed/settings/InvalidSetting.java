package org.heed.settings;

/** What an admin wrote cannot be understood. */
public final class InvalidSetting extends Exception {
  private static final long serialVersionUID = 1L;

  private final Setting setting;
  private final String given;

  /**
   * Says what is wrong.
   *
   * @param setting where it was written
   * @param given what was written
   * @param cause what the parser said
   */
  public InvalidSetting(Setting setting, String given, Throwable cause) {
    super(setting.id() + ": " + given + " (" + cause.getMessage() + ")", cause);
    this.setting = setting;
    this.given = given;
  }

  /** Where it was written; its {@link Setting#complaintKey()} names the fix. */
  public Setting setting() {
    return setting;
  }

  /** What was written. */
  public String given() {
    return given;
  }
}
