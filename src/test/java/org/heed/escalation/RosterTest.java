package org.heed.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.heed.escalation.Roster.PassedBy;
import org.heed.escalation.Roster.Senior;
import org.heed.escalation.Roster.Unfit;
import org.junit.Test;

public class RosterTest {

  private static final Senior GRETA = new Senior("greta", "Greta Lind", true, true, 1);
  private static final Senior IVO = new Senior("ivo", "Ivo Marek", true, true, 0);
  private static final Senior NOOR = new Senior("noor", "Noor Haddad", true, true, 0);

  @Test
  public void the_one_with_the_fewest_open_escalations_comes_next() {
    assertThat(Roster.of(List.of(GRETA, IVO)).pick(Set.of()).senior()).hasValue(IVO);
  }

  @Test
  public void among_equals_every_node_picks_the_same() {
    assertThat(Roster.of(List.of(NOOR, IVO)).pick(Set.of()).senior()).hasValue(IVO);
    assertThat(Roster.of(List.of(IVO, NOOR)).pick(Set.of()).senior()).hasValue(IVO);
  }

  @Test
  public void who_had_a_say_already_is_passed_by_however_free_they_are() {
    Roster.Pick pick = Roster.of(List.of(GRETA, IVO)).pick(Set.of("ivo"));

    assertThat(pick.senior()).hasValue(GRETA);
    assertThat(pick.passedBy()).containsExactly(new PassedBy(IVO, Unfit.INVOLVED));
  }

  @Test
  public void nobody_is_picked_who_is_away_for_good_or_may_not_be_assigned() {
    Senior gone = new Senior("gone", "Per Holm", false, true, 0);
    Senior barred = new Senior("barred", "Ada Quist", true, false, 0);

    Roster.Pick pick = Roster.of(List.of(gone, barred)).pick(Set.of());

    assertThat(pick.senior()).isEmpty();
    assertThat(pick.passedBy())
        .containsExactly(
            new PassedBy(barred, Unfit.MAY_NOT_BE_ASSIGNED), new PassedBy(gone, Unfit.INACTIVE));
  }

  @Test
  public void an_empty_roster_picks_nobody_and_passes_nobody_by() {
    Roster.Pick pick = Roster.of(List.of()).pick(Set.of("ivo"));

    assertThat(pick.senior()).isEmpty();
    assertThat(pick.passedBy()).isEmpty();
  }
}
