package org.heed.screens;

import static org.junit.Assume.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.rules.ExternalResource;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * A headless Chromium with a fresh profile. Where Chromium or its driver is not installed, the
 * tests that need it are skipped and say so.
 */
public final class Browser extends ExternalResource {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** Kept here, as a logger that nobody holds forgets its level. */
  private static final Logger CDP =
      Logger.getLogger("org.openqa.selenium.devtools.CdpVersionFinder");

  private static final Path SCREENSHOTS = Path.of("target", "screenshots");

  private ChromeDriver driver;
  private Path profile;

  @Override
  protected void before() throws IOException {
    Path chromium = Path.of("/usr/bin/chromium");
    Path chromedriver = Path.of("/usr/bin/chromedriver");
    assumeTrue(
        "skipped: no browser (apt-get install chromium chromium-driver)",
        Files.exists(chromium) && Files.exists(chromedriver));
    profile = Files.createTempDirectory("heed-browser");
    // It warns that it does not know Chromium's newest debugging protocol, of which nothing is
    // used.
    CDP.setLevel(java.util.logging.Level.SEVERE);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(chromium.toString());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--lang=en-GB",
        "--user-data-dir=" + profile);
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, java.util.logging.Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(chromedriver.toFile())
            .withSilent(true)
            .build();
    driver = new ChromeDriver(service, options);
    driver.manage().window().setSize(new Dimension(1440, 1600));
  }

  @Override
  protected void after() {
    if (driver != null) {
      driver.quit();
    }
    if (profile != null) {
      deleteAll(profile);
    }
  }

  /** Goes to a page. */
  public void open(String url) {
    driver.get(url);
  }

  /**
   * Becomes another user of the development host, as its switcher does.
   *
   * @param page any page of the host
   * @param key the user's key
   */
  public void actAs(String page, String key) {
    driver.get(page);
    driver
        .manage()
        .addCookie(new Cookie.Builder("devhost.user", key).path("/jira").isHttpOnly(true).build());
  }

  /** Presses Tab, so that the focus goes on to the next element; returns what has it now. */
  public WebElement tab() {
    driver.switchTo().activeElement().sendKeys(Keys.TAB);
    return driver.switchTo().activeElement();
  }

  /** The first element that a CSS selector finds, as soon as it is there. */
  public WebElement find(String css) {
    return await(page -> page.findElement(By.cssSelector(css)));
  }

  /** All elements that a CSS selector finds now. */
  public List<WebElement> findAll(String css) {
    return driver.findElements(By.cssSelector(css));
  }

  /** The text that a reader of the page sees. */
  public String text(String css) {
    return find(css).getText();
  }

  /** Waits until something holds on the page. */
  public <T> T await(Function<WebDriver, T> condition) {
    return new WebDriverWait(driver, PATIENCE)
        .ignoring(org.openqa.selenium.NoSuchElementException.class)
        .ignoring(org.openqa.selenium.StaleElementReferenceException.class)
        .until(condition);
  }

  /** Reloads until something holds on the page. */
  public void reloadUntil(Function<WebDriver, Boolean> condition) {
    await(
        page -> {
          page.navigate().refresh();
          return condition.apply(page);
        });
  }

  /** What scripts and network complained about since the page was opened, without mere remarks. */
  public List<String> complaints() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .filter(entry -> entry.getLevel().intValue() >= java.util.logging.Level.SEVERE.intValue())
        .map(entry -> entry.getMessage())
        .filter(message -> !message.contains("favicon.ico"))
        .toList();
  }

  /**
   * What axe finds wrong inside an element, one line each; WCAG 2.1 A and AA.
   *
   * @param css selector of the element to look at
   */
  @SuppressWarnings("unchecked") // axe answers with JSON objects, Selenium hands them on as maps
  public List<String> barriers(String css) {
    JavascriptExecutor page = driver;
    page.executeScript(axe());
    Object found =
        page.executeAsyncScript(
            "const done = arguments[arguments.length - 1];"
                + "axe.run(document.querySelector(arguments[0]),"
                + " {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']})"
                + ".then(r => done(r.violations.map(v => ({id: v.id, help: v.help,"
                + " where: v.nodes.map(n => n.html).join(' | ')}))));",
            css);
    return ((List<Map<String, Object>>) found)
        .stream()
            .map(each -> each.get("id") + ": " + each.get("help") + " " + each.get("where"))
            .toList();
  }

  /** Keeps a picture of the whole window under target/screenshots. */
  public Path screenshot(String name) {
    try {
      Files.createDirectories(SCREENSHOTS);
      return Files.write(
          SCREENSHOTS.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String axe() {
    try (InputStream in = Browser.class.getResourceAsStream("/axe.min.js")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void deleteAll(Path folder) {
    try (Stream<Path> paths = Files.walk(folder)) {
      paths.sorted(java.util.Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
