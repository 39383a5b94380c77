/** Facts about stops, exemptions and appeals. */
export const DECISION_FACTS: Readonly<Record<string, string>> = {
  // Stops of the programme with the last permanent one.
  stop: `
    select d.*, f.regime, f.last_ended_on
    from (
      select person_id, id, duration_kind, coalesce(from_date, decided_on) as from_date, to_date,
        max(coalesce(from_date, decided_on)) filter (where duration_kind = 'PERMANENT')
          over (partition by person_id) as permanent_from
      from decision_row where scheme = 'INTRO' and type = 'STANS'
    ) d join fact_person f using (person_id)`,
  // Exemptions with the subject that the ground is about, and the last hours of it. §§ 25 and 36 keep the right to training.
  exemption: `
    select d.*, case d.subject when 'NORSK' then f.last_norwegian_from when 'SAMF' then f.last_social_hours_from end
      as last_hours_from, f.regime
    from (
      select person_id, id, legal_ground, reason, documentation, decided_on, to_date,
        coalesce(from_date, decided_on) as exempt_from,
        case when legal_ground like '23-%' then 'NORSK' when legal_ground like '24-%' then 'SAMF' end as subject
      from decision_row where type = 'FRITAK'
    ) d join fact_person f using (person_id)`,
  // Appeals with the day on which the person was told of the decision.
  appeal: `
    select a.person_id, a.regime, a.id, a.received_on, a.outcome, d.notified_on
    from appeal_row a
    left join decision_row d on d.person_id = a.person_id and d.id = a.decision_id`,
};
