package org.heed.jira.workflow;

import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.workflow.function.issue.AbstractJiraFunctionProvider;
import com.opensymphony.module.propertyset.PropertySet;
import java.util.Map;
import java.util.Optional;
import org.heed.escalation.Wording;
import org.heed.jira.panel.JiraWording;
import org.heed.store.AuditEntry.Action;
import org.heed.store.AuditLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The post-function "Escalate to a senior agent". It never fails the transition: what goes wrong is
 * logged and written to the audit log, and the issue keeps its owner.
 */
public final class EscalateFunction extends AbstractJiraFunctionProvider {

  private static final Logger log = LoggerFactory.getLogger(EscalateFunction.class);

  private final Planner planner;
  private final Handover handover;
  private final AuditLog audit;
  private final JiraAuthenticationContext authentication;

  /** Made by the app's wiring. */
  public EscalateFunction(
      Planner planner,
      Handover handover,
      AuditLog audit,
      JiraAuthenticationContext authentication) {
    this.planner = planner;
    this.handover = handover;
    this.audit = audit;
    this.authentication = authentication;
  }

  @Override
  @SuppressWarnings("rawtypes") // as the workflow engine declares it
  public void execute(Map transientVars, Map args, PropertySet ps) {
    MutableIssue issue = getIssue(transientVars);
    Optional<ApplicationUser> caller = Optional.ofNullable(getCallerUser(transientVars, args));
    Wording wording = new JiraWording(authentication.getI18nHelper());
    try {
      Optional<Plan> plan = planner.plan(issue, caller, EscalateOptions.of(args), wording);
      if (plan.isEmpty() || !handover.carryOut(plan.get(), issue, wording)) {
        log.debug("a senior agent holds {} already", issue.getKey());
      }
    } catch (EscalationRefused refused) {
      tell(issue, caller, wording.say(refused.sentenceKey(), refused.arguments()));
    } catch (RuntimeException e) {
      log.error("{} could not be escalated", issue.getKey(), e);
      tell(issue, caller, wording.say("heed.workflow.audit.failed"));
    }
  }

  private void tell(MutableIssue issue, Optional<ApplicationUser> caller, String why) {
    log.warn("{} was not escalated: {}", issue.getKey(), why);
    try {
      String subject = issue.getKey() == null ? "" : issue.getKey();
      audit.write(caller.map(ApplicationUser::getKey), Action.ESCALATION_FAILED, subject, why);
    } catch (RuntimeException e) {
      log.error("that could not be written to the audit log either", e);
    }
  }
}
