import {
  GOAL_DEADLINE_MONTHS,
  REGISTRATION_DEADLINE_MONTHS,
  START_DEADLINE_MONTHS,
} from '~/domain/quality/legal-parameters';
import { type IsoDate, toDbDate } from '~/platform/dates';
import type { Tx } from '~/platform/db.server';

/**
 * Counts coverage and timeliness of every municipality anew, as of a day. Each table is read once for the whole country, so
 * this belongs to the night; pages read the sums.
 */
export async function recordScoreParts(tx: Tx, day: IsoDate): Promise<void> {
  await tx.$executeRaw`select set_config('enable_nestloop', 'off', true)`;
  await recordCoverage(tx, day);
  await recordTimeliness(tx, day);
  await tx.$executeRaw`select set_config('enable_nestloop', 'on', true)`;
}

/**
 * The denominator is who has an open right-and-obligation category, whatever is registered on them: taking a row away can only
 * move a person from «covered» to «missing». A goal and a contract are asked of those who were not refused a programme.
 */
async function recordCoverage(tx: Tx, day: IsoDate): Promise<void> {
  await tx.$executeRaw`delete from municipality_coverage`;
  await tx.$executeRawUnsafe(
    `with duty as (
      select c.person_id, bool_or(c.code = 'RP_INTRO') as programme,
        min(c.from_date) filter (where c.code = 'RP_INTRO') as programme_from,
        bool_or(c.code in ('RP_NORSK', 'P_NORSK')) as training,
        min(c.from_date) filter (where c.code in ('RP_NORSK', 'P_NORSK')) as training_from
      from category c
      where c.annulled_at is null and c.code in ('RP_INTRO', 'RP_NORSK', 'P_NORSK')
        and c.from_date <= $1::date and (c.to_date is null or c.to_date >= $1::date)
      group by c.person_id
    ), decided as (
      select person_id, bool_or(scheme = 'INTRO' and type = 'TILDELING') as awarded,
        bool_or(scheme = 'INTRO' and type = 'AVSLAG') as refused,
        min(decided_on) filter (where scheme = 'INTRO' and type = 'TILDELING') as awarded_on,
        bool_or(scheme in ('NORSK', 'NORSK_RETT')) as training_decided,
        min(decided_on) filter (where scheme in ('NORSK', 'NORSK_RETT') and type = 'TILDELING') as training_on,
        bool_or(type = 'FRITAK') as exempt
      from decision where annulled_at is null group by person_id
    ), has as (
      select d.*, p.municipality_code, p.regime <> 'INTRO' as new_law, p.has_upper_secondary is not null as education,
        coalesce(x.awarded, false) as awarded, coalesce(x.refused, false) and not coalesce(x.awarded, false) as refused,
        coalesce(x.training_decided, false) as training_decided, coalesce(x.exempt, false) as exempt,
        $1::date < coalesce(greatest(p.settled_on, d.programme_from), $1::date) + interval '${START_DEADLINE_MONTHS} months' as early,
        $1::date < d.training_from + interval '${START_DEADLINE_MONTHS} months' as early_training,
        $1::date <= x.awarded_on + interval '${GOAL_DEADLINE_MONTHS} months' as new_award,
        $1::date <= x.training_on + interval '${GOAL_DEADLINE_MONTHS} months' as new_training,
        g.person_id is not null as goal, k.person_id is not null as contract, m.person_id is not null as measure,
        l.person_id is not null as language_goal, h.person_id is not null as hours
      from duty d
      join person p on p.id = d.person_id
      left join decided x on x.person_id = d.person_id
      left join (select distinct person_id from final_goal where annulled_at is null) g on g.person_id = d.person_id
      left join (select distinct person_id from contract where annulled_at is null) k on k.person_id = d.person_id
      left join (select distinct person_id from measure where annulled_at is null) m on m.person_id = d.person_id
      left join (select distinct person_id from language_goal where annulled_at is null) l on l.person_id = d.person_id
      left join (select distinct person_id from training_hours where annulled_at is null and subject in ('NORSK', 'SAMF')) h
        on h.person_id = d.person_id
    )
    insert into municipality_coverage (municipality_code, kind, duty, covered, waiting)
    select h.municipality_code, v.kind, count(*), count(*) filter (where v.covered),
      count(*) filter (where not v.covered and coalesce(v.waiting, false))
    from has h, lateral (values
      ('programme_decision', h.programme, h.awarded or h.refused, h.early),
      ('final_goal', h.programme and h.new_law and not h.refused, h.goal, case when h.awarded then h.new_award else h.early end),
      ('contract', h.programme and h.new_law and not h.refused, h.contract, case when h.awarded then h.new_award else h.early end),
      ('measure', h.programme and not h.refused, h.measure, case when h.awarded then h.new_award else h.early end),
      ('norwegian_decision', h.training, h.training_decided, h.early_training),
      ('language_goal', h.training and h.new_law and not h.exempt, h.language_goal,
        case when h.training_decided then h.new_training else h.early_training end),
      ('education', h.training and h.new_law, h.education, false),
      ('training_hours', h.training and not h.exempt, h.hours,
        case when h.training_decided then h.new_training else h.early_training end)
    ) as v(kind, duty, covered, waiting)
    where v.duty group by h.municipality_code, v.kind`,
    toDbDate(day),
  );
}

/** Days from the event to its registration, for what was registered in the twelve months before the day. */
async function recordTimeliness(tx: Tx, day: IsoDate): Promise<void> {
  await tx.$executeRaw`delete from municipality_timeliness`;
  const rows = (kind: string, event: string): string =>
    `select municipality_code, '${kind}' as kind, ${event} as event_on, registered_on from ${kind}
      where annulled_at is null and ${event} is not null and registered_on > $1::date - interval '1 year' and registered_on <= $1::date`;
  await tx.$executeRawUnsafe(
    `insert into municipality_timeliness (municipality_code, kind, delay, count, counted_on)
    select municipality_code, kind, case
        when registered_on <= event_on + 7 then 'week'
        when registered_on <= (event_on + interval '1 month')::date then 'month'
        when registered_on <= (event_on + interval '${REGISTRATION_DEADLINE_MONTHS} months')::date then 'two_months'
        when registered_on <= (event_on + interval '3 months')::date then 'quarter'
        when registered_on <= (event_on + interval '6 months')::date then 'half_year'
        when registered_on <= (event_on + interval '12 months')::date then 'year'
        else 'later' end as delay, count(*)::int, $1::date
    from (${rows('decision', 'decided_on')}
      union all ${rows('measure', 'to_date')}
      union all ${rows('training_hours', 'to_date')}
      union all ${rows('programme_end', 'ended_on')}) e
    group by 1, 2, 3`,
    toDbDate(day),
  );
}
