import type { EquivalentMutant } from './equivalent-mutant';

const all = (because: string, mutants: readonly string[]): EquivalentMutant[] =>
  mutants.map((mutant) => ({ mutant, because }));

/** Of the facts about hours a week. */
export const WEEKLY_HOURS: Readonly<Record<string, readonly EquivalentMutant[]>> = {
  fact_hours_span: [
    ...all(
      'A measure of the day before the stretch or the day after it begins there when it ends, and adds nothing.',
      [
        "constant shifted: d coalesce(m.from_date - date '2000-01-01' <= s.last_day, true) an → d coalesce(m.from_date - date '2000-01-02' <= s.last_day, true) an",
        "constant shifted: y, true) and coalesce(m.to_date - date '2000-01-01' >= s.first_day, true) → y, true) and coalesce(m.to_date - date '1999-12-31' >= s.first_day, true)",
      ],
    ),
    ...all('Hours that are not known stand above what any measure can give, by how much does not matter.', [
      'constant shifted: om_date + 1)) end * 100)::int, 1000000000) as hours from fact_hour → om_date + 1)) end * 100)::int, 1000000001) as hours from fact_hour',
    ]),
  ],
  fact_uneven_stretch: [
    ...all('More stretches have their windows summed, none of which has too few or too many hours.', [
      'boundary: 2) + s.last_day + 2097152) where level < 30 * 100 or level > 50 * → 2) + s.last_day + 2097152) where level <= 30 * 100 or level > 50 *',
      'boundary: 97152) where level < 30 * 100 or level > 50 * 100 and level < 100 → 97152) where level < 30 * 100 or level >= 50 * 100 and level < 100',
      'boundary: 30 * 100 or level > 50 * 100 and level < 1000000000 → 30 * 100 or level > 50 * 100 and level <= 1000000000',
      'conjunct dropped: 097152) where level < 30 * 100 or level > 50 * 100 and level < 1000000000 → 097152) where level < 30 * 100 or level < 1000000000',
      'conjunct dropped: ere level < 30 * 100 or level > 50 * 100 and level < 1000000000 → ere level < 30 * 100 or level > 50 * 100',
      'constant shifted: place between ((s.person_id::bigint << 22) + s.first_day + 2097152 → place between ((s.person_id::bigint << 21) + s.first_day + 2097152',
      'constant shifted: id::bigint << 22) + s.first_day + 2097152) and ((s.person_id::bigi → id::bigint << 22) + s.first_day + 2097151) and ((s.person_id::bigi',
      'constant shifted: 2097152) and ((s.person_id::bigint << 22) + s.last_day + 2097152) → 2097152) and ((s.person_id::bigint << 23) + s.last_day + 2097152)',
      'constant shifted: _id::bigint << 22) + s.last_day + 2097152) where level < 30 * 100 → _id::bigint << 22) + s.last_day + 2097153) where level < 30 * 100',
      'constant shifted: + s.last_day + 2097152) where level < 30 * 100 or level > 50 * 10 → + s.last_day + 2097152) where level < 31 * 100 or level > 50 * 10',
      'constant shifted: ast_day + 2097152) where level < 30 * 100 or level > 50 * 100 and → ast_day + 2097152) where level < 30 * 101 or level > 50 * 100 and',
      'constant shifted: 7152) where level < 30 * 100 or level > 50 * 100 and level < 100000 → 7152) where level < 30 * 100 or level > 49 * 100 and level < 100000',
      'constant shifted: where level < 30 * 100 or level > 50 * 100 and level < 1000000000 → where level < 30 * 100 or level > 50 * 99 and level < 1000000000',
      'constant shifted: r level > 50 * 100 and level < 1000000000 → r level > 50 * 100 and level < 1000000001',
    ]),
    ...all(
      'Hours that begin late or end early make a day without any in every stretch, so all have their windows summed.',
      [
        'constant shifted: l from ( select ((person_id::bigint << 22) + begins + 2097152) as → l from ( select ((person_id::bigint << 23) + begins + 2097152) as',
        'constant shifted: rson_id::bigint << 22) + begins + 2097152) as place, hours from fa → rson_id::bigint << 22) + begins + 2097153) as place, hours from fa',
        'constant shifted: nion all select ((person_id::bigint << 22) + ends + 2097152), -hou → nion all select ((person_id::bigint << 21) + ends + 2097152), -hou',
        'constant shifted: person_id::bigint << 22) + ends + 2097152), -hours from fact_hours → person_id::bigint << 22) + ends + 2097151), -hours from fact_hours',
      ],
    ),
    ...all('No days but those of the person stand between these; the database joins faster by the person.', [
      'conjunct dropped: ch ) c ) l join fact_hours_stretch s on s.person_id = l.place >> 22 and l.place between ((s.perso → ch ) c ) l join fact_hours_stretch s on l.place between ((s.perso',
    ]),
    ...all('A window with such a day and others that are not too few reaches what counts as not known.', [
      'constant shifted: 0 * 100 or level > 50 * 100 and level < 1000000000 → 0 * 100 or level > 50 * 100 and level < 999999999',
    ]),
  ],
  fact_weekly_hours: [
    ...all('A place without hours, which is left out below.', [
      'constant shifted: or day between first_day and last_day - 90 window so_far as (partit → or day between first_day and last_day - 89 window so_far as (partit',
    ]),
    ...all('A change on the day after a window counts for none of its days.', [
      'constant shifted: r by day range between 1 following and 90 following) ) w where day → r by day range between 1 following and 91 following) ) w where day',
    ]),
  ],
};
