package org.heed.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.Test;

/** Keeps the arrows of docs "architecture": who may import whom. */
public class RoomsTest {

  private static final JavaClasses APP =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPath("target/classes/org/heed");

  private static final String[] JDK = {"java.."};

  @Test
  public void conversation_knows_nothing_but_the_jdk() {
    room("conversation").check(APP);
  }

  @Test
  public void language_knows_conversations() {
    room("language", "org.heed.conversation..").check(APP);
  }

  @Test
  public void listening_knows_conversations_and_language() {
    room("listening", "org.heed.conversation..", "org.heed.language..").check(APP);
  }

  @Test
  public void customer_knows_what_was_heard() {
    room("customer", "org.heed.conversation..", "org.heed.language..", "org.heed.listening..")
        .check(APP);
  }

  @Test
  public void escalation_is_decided_without_a_door() {
    room(
            "escalation",
            "org.heed.conversation..",
            "org.heed.language..",
            "org.heed.listening..",
            "org.heed.customer..")
        .check(APP);
  }

  @Test
  public void settings_know_conversations_only() {
    room("settings", "org.heed.conversation..").check(APP);
  }

  @Test
  public void only_the_store_and_the_doors_know_the_database() {
    ArchRule rule =
        noClasses()
            .that()
            .resideOutsideOfPackages("org.heed.store..", "org.heed.jira..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("net.java.ao..", "com.atlassian.activeobjects..");
    rule.check(APP);
  }

  @Test
  public void only_the_doors_know_jira() {
    ArchRule rule =
        noClasses()
            .that()
            .resideOutsideOfPackage("org.heed.jira..")
            .should()
            .dependOnClassesThat(
                resideInAnyPackage("com.atlassian..", "com.opensymphony..", "jakarta..")
                    .and(
                        resideOutsideOfPackages(
                            "com.atlassian.activeobjects..",
                            "com.atlassian.sal.api.transaction..")));
    rule.check(APP);
  }

  @Test
  public void no_room_below_the_doors_knows_a_door() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.heed.jira..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.heed.jira..")
        .check(APP);
  }

  @Test
  public void rooms_form_no_circle() {
    slices().matching("org.heed.(*)..").should().beFreeOfCycles().check(APP);
  }

  @Test
  public void nothing_mutable_is_static() {
    noFields().that().areStatic().should().notBeFinal().check(APP);
  }

  @Test
  public void time_comes_from_a_clock_that_is_handed_in() {
    noClasses()
        .should()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(java.time.LocalDate.class, "now")
        .orShould()
        .callMethod(java.time.ZonedDateTime.class, "now")
        .check(APP);
  }

  @Test
  public void nobody_calls_a_service_locator() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("com.atlassian.jira.component.ComponentAccessor")
        .check(APP);
  }

  @Test
  public void nothing_of_the_outbuildings_is_used_by_the_app() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.heed.devhost..", "org.heed.lab..", "org.heed.bench..")
        .check(APP);
  }

  private static ArchRule room(String name, String... neighbours) {
    String[] allowed =
        Stream.of(JDK, new String[] {"org.heed." + name + ".."}, neighbours)
            .flatMap(Arrays::stream)
            .toArray(String[]::new);
    DescribedPredicate<JavaClass> known = resideInAnyPackage(allowed);
    return classes()
        .that()
        .resideInAPackage("org.heed." + name + "..")
        .should()
        .onlyDependOnClassesThat(known)
        .allowEmptyShould(true);
  }
}
