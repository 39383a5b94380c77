import type { Actor, Language } from '~/domain/accounts/actor';
import { ruleById } from '~/domain/quality/rules';
import { codeLists } from '~/domain/register/code-list.server';
import { maskDuf } from '~/domain/register/duf';
import type { Tx } from '~/platform/db.server';
import { findThemes } from '../themes/find-themes.server';
import type { PlaceholderValues } from './placeholders';

type Facts = {
  municipality: string;
  requester: string;
  language: Language;
  persons: { duf: string; regime: string }[];
  ruleId: string | null;
};

type About = { id: string; number: number; themeCode: string };

export type ValuesOfTicket = {
  values: (language: Language) => Promise<PlaceholderValues>;
  language: Language;
};

/** So many persons are named by their masked numbers; of more only the count is told. */
const NAMED_PERSONS = 5;

/** «a, b og c» as the language writes it. */
const listed = (language: Language, persons: Facts['persons']) =>
  new Intl.ListFormat(language, { type: 'conjunction' }).format(persons.map(({ duf }) => maskDuf(duf)));

/**
 * What the placeholders of a standard text stand for in this ticket, and the language its requester reads. Persons are
 * named by their masked numbers alone: a text must not carry a number or a name out of the register.
 */
export async function placeholderValues(tx: Tx, actor: Actor, ticket: About): Promise<ValuesOfTicket> {
  const [facts] = await tx.$queryRaw<Facts[]>`
    select m.name as municipality, coalesce(u.name, '') as requester, coalesce(u.language, 'nb') as language,
      (select coalesce(json_agg(json_build_object('duf', p.duf, 'regime', p.regime) order by p.id), '[]')
        from ticket_person tp join person p on p.id = tp.person_id where tp.ticket_id = t.id) as persons,
      (select f.rule_id from ticket_finding tf join finding f on f.id = tf.finding_id where tf.ticket_id = t.id
        order by f.state not in ('open', 'known_error'), f.severity, f.id limit 1) as "ruleId"
    from ticket t join municipality m on m.code = t.municipality_code left join user_account u on u.id = t.requester_id
    where t.id = ${ticket.id}::uuid`;
  const persons = facts?.persons ?? [];
  const rule = facts?.ruleId ? ruleById(facts.ruleId) : undefined;
  return {
    language: facts?.language ?? 'nb',
    values: async (language) => {
      const [themes, codes] = await Promise.all([
        findThemes(language, { retired: true }),
        codeLists(language),
      ]);
      const regimes = new Set(persons.map(({ regime }) => regime));
      const words = rule?.words[language];
      return {
        saksnummer: String(ticket.number),
        tema: themes.find(({ code }) => code === ticket.themeCode)?.label,
        kommune: facts?.municipality,
        innsender: facts?.requester,
        behandler: actor.name,
        person: persons.length > NAMED_PERSONS ? undefined : listed(language, persons),
        antall_personer: persons.length > 0 ? String(persons.length) : undefined,
        lov: regimes.size === 1 ? codes.label('REGIME', [...regimes][0] ?? '') : undefined,
        regel: words?.title,
        regel_nummer: rule?.id,
        slik_retter_du: words?.fixInNir,
        frist: words?.deadline,
        hjemmel: words?.basis,
      };
    },
  };
}
