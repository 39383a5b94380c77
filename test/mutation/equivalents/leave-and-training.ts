import type { EquivalentMutant } from './equivalent-mutant';

const NOT_ASKED_ABOUT =
  'The rules themselves ask for the law and for the duty or the decision; here it spares limits for everyone else.';

/** Asked before the leave is looked through; what comes before it names the limit. */
const spared = (limit: string): EquivalentMutant => ({
  mutant: `null handling dropped: ${limit}::date + case when f.training_leave_days is null then 0 else ( select coa → ${limit}::date + case when false then 0 else ( select coa`,
  because: 'No leave holds no days; the question only spares looking through it.',
});

/** Mutants of the facts about leave and training. */
export const LEAVE_AND_TRAINING: Readonly<Record<string, readonly EquivalentMutant[]>> = {
  fact_leave_year: [
    {
      mutant:
        "constant shifted: east(y.last_day, make_date(y.year, 12, 31))), '{2010-01-01,2010-04 → east(y.last_day, make_date(y.year, 12, 30))), '{2010-01-01,2010-04",
      because: '31 December is no public holiday, so that as many lie before it as up to it.',
    },
  ],
  fact_training_days: [
    {
      mutant:
        'null handling dropped: oin hours_sum h using (person_id) where p.programme_days is not null ) a ) t → oin hours_sum h using (person_id) where true ) a ) t',
      because: 'Who has no programme has no days of taking part, and so no quarter that is judged.',
    },
  ],
  fact_training_quarter: [
    {
      mutant:
        'conjunct dropped: e)) c(missing, days, has_undated) where t.is_covered and not isempty(c.days) union → e)) c(missing, days, has_undated) where not isempty(c.days) union',
      because:
        'Who is not covered has a row for the same days below; another one without quarters says nothing more.',
    },
  ],
  fact_extended_norwegian: [spared('erval(months => 12))')],
  fact_training_right: [
    ...[
      'boundary: orwegian_duty or f.norwegian_decisions > 0) ) t → orwegian_duty or f.norwegian_decisions >= 0) ) t',
      "conjunct dropped: e_year_ends_on from fact_person f where f.regime <> 'INTRO' and (f.has_norwegian_duty or → e_year_ends_on from fact_person f where (f.has_norwegian_duty or",
      "conjunct dropped: fact_person f where f.regime <> 'INTRO' and (f.has_norwegian_duty or f.norwegian_decisions > 0) ) t → fact_person f where f.regime <> 'INTRO' ) t",
      'constant shifted: rwegian_duty or f.norwegian_decisions > 0) ) t → rwegian_duty or f.norwegian_decisions > -1) ) t',
    ].map((mutant): EquivalentMutant => ({ mutant, because: NOT_ASKED_ABOUT })),
    spared('ondary then 36 end))'),
    // In the same words for social studies and for the year under collective protection.
    spared('erval(months => 12))'),
    spared('erval(months => 12))'),
  ],
};
