import { Link } from '@remix-run/react';
import type { MunicipalityChoice } from '~/domain/findings/find-municipalities.server';
import type { PersonFindings } from '~/domain/findings/persons-with-findings-sql.server';
import { sharersOf } from '~/domain/findings/shared-price';
import { paths } from '~/http/paths';
import { useFormat, useWords } from '~/i18n/context';
import { FindingStandingTag, MaskedDuf, Severity } from '~/ui/data';
import classes from './quality.module.css';

type May = { correct: boolean; open: boolean; file: boolean };
type Finding = PersonFindings['findings'][number];

interface PersonFindingsListProps {
  persons: readonly PersonFindings[];
  /** Names of municipalities, for those who see several. */
  places: readonly MunicipalityChoice[];
  may: May;
  /** Level of the persons' names among the headings of the page. */
  heading?: 'h2' | 'h3';
}

/** Persons with their findings, each finding with its values, its price and what can be done. */
export function PersonFindingsList({
  persons,
  places,
  may,
  heading: Heading = 'h2',
}: PersonFindingsListProps) {
  const t = useWords();
  const format = useFormat();
  const nameOf = new Map(places.map((place) => [place.code, place.name]));
  return (
    <ul className={classes.persons} aria-label={t('findings.by_person.list')}>
      {persons.map((person) => {
        const name = person.name ?? t('findings.by_person.graded');
        const first = person.findings[0];
        return (
          <li key={person.personId}>
            <div className={classes.person}>
              <Heading>
                {may.open && first ? (
                  <Link to={paths.person(person.personId, { finding: first.id })}>{name}</Link>
                ) : (
                  name
                )}
              </Heading>
              <p className="muted">
                <MaskedDuf duf={person.duf} />
                {nameOf.size > 0 && person.municipalityCode
                  ? ` · ${nameOf.get(person.municipalityCode) ?? person.municipalityCode}`
                  : null}
                {person.loss > 0
                  ? ` · ${t('findings.by_person.costs', { points: format.number(person.loss) })}`
                  : null}
              </p>
            </div>
            <ul className={classes.findings}>
              {person.findings.map((finding) => (
                <FindingItem
                  key={finding.id}
                  finding={finding}
                  sharers={sharersOf(finding, person.findings)}
                  personId={person.personId}
                  name={name}
                  may={may}
                />
              ))}
            </ul>
          </li>
        );
      })}
    </ul>
  );
}

function FindingItem({
  finding,
  sharers,
  personId,
  name,
  may,
}: {
  finding: Finding;
  sharers: number;
  personId: number;
  name: string;
  may: May;
}) {
  const t = useWords();
  const named = { title: finding.title, name };
  return (
    <li>
      <Severity level={finding.severity} />
      <div>
        <p>{finding.sentence}</p>
        <p className={classes.small}>
          <FindingStandingTag finding={finding} /> <Since finding={finding} sharers={sharers} /> ·{' '}
          <Link
            to={paths.rule(finding.ruleId)}
            aria-label={t('findings.by_person.why_named', { title: finding.title })}
          >
            {t('findings.by_person.why')}
          </Link>
        </p>
      </div>
      <p className={classes.acts}>
        {may.open ? (
          <Link
            to={paths.person(personId, { finding: finding.id })}
            aria-label={
              may.correct
                ? t('findings.by_person.open_named', named)
                : t('findings.by_person.look_named', { name })
            }
          >
            {t(may.correct ? 'findings.by_person.open' : 'findings.by_person.look')}
          </Link>
        ) : null}
        {may.file ? (
          <Link
            to={paths.newTicket({ finding: finding.id })}
            aria-label={t('findings.by_person.ask_named', named)}
          >
            {t('findings.by_person.ask')}
          </Link>
        ) : null}
      </p>
    </li>
  );
}

/** Less of the score would be written as nothing. */
const SHOWN_GAIN = 0.005;

/** When it was found, whether it has come back, and what it is worth. */
function Since({ finding, sharers }: { finding: Finding; sharers: number }) {
  const t = useWords();
  const format = useFormat();
  const parts = [
    t('findings.by_person.since', { date: format.date(finding.openedAt) }),
    finding.reopenedAt ? t('findings.by_person.again', { date: format.date(finding.reopenedAt) }) : null,
    finding.ofScore >= SHOWN_GAIN
      ? t('findings.by_person.gain', { change: format.change(finding.ofScore, 2) }) +
        (sharers > 1 ? ` (${t('findings.by_person.shared', { count: sharers })})` : '')
      : null,
  ].filter(Boolean);
  return <span className="muted">· {parts.join(' · ')}</span>;
}
