import type { ExportedPerson } from '~/domain/register/export-persons.server';
import type { ListColumn, PersonLine } from '~/domain/register/person-list';
import { createFormat } from '~/i18n/format';
import type { Language } from '~/i18n/language';
import { wordsFor } from '~/i18n/words-for.server';
import { osloDay } from '~/platform/clock.server';
import type { TableColumn } from '~/platform/table-file.server';

type Cells = Record<ListColumn, readonly Omit<TableColumn<PersonLine>, 'header'>[]>;

function cells(language: Language): Cells {
  const t = wordsFor(language);
  const format = createFormat(language);
  const text = (value: (line: PersonLine) => string | null, width?: number): Cells[ListColumn] => [
    { value, width },
  ];
  const day = (value: (line: PersonLine) => string | null): Cells[ListColumn] => [
    { value, kind: 'date', width: 12 },
  ];
  const number = (value: (line: PersonLine) => number | null): Cells[ListColumn] => [
    { value, kind: 'number' },
  ];
  return {
    kommune: text((line) => line.municipalityName, 20),
    lov: text((line) => t.message(`register.regimes.${line.regime}`), 22),
    fodt: number((line) => line.birthYear),
    kategori: text((line) => line.category, 40),
    status: text((line) => t(`register.status.${line.status}`), 16),
    program: [...day((line) => line.programmeFrom), ...day((line) => line.programmeUntil)],
    vedtak: day((line) => line.decidedOn),
    norskvedtak: day((line) => line.norwegianDecidedOn),
    sluttmal: text((line) => line.finalGoal, 30),
    kontrakt: day((line) => line.contractOn),
    norskmal: text((line) => line.languageGoal, 20),
    utdanning: text((line) =>
      line.hasUpperSecondary === null ? null : t(line.hasUpperSecondary ? 'common.yes' : 'common.no'),
    ),
    kartlegging: day((line) => line.skillsMappedOn),
    karriere: day((line) => line.careerGuidedOn),
    tiltak: number((line) => line.measures),
    tiltakstyper: text((line) => line.measureTypes, 50),
    siste_tiltak: [
      {
        value: (line) => line.lastMeasureTo,
        kind: 'date',
        width: 14,
        written: (line) => (line.measureRuns ? t('person_list.runs') : format.date(line.lastMeasureTo)),
      },
    ],
    timer_uke: number((line) => line.hoursPerWeek),
    norsktimer: number((line) => line.norwegianHours),
    samftimer: number((line) => line.socialHours),
    avsluttet: day((line) => line.endedOn),
    arsak: text((line) => line.endReason, 34),
    funn: number((line) => line.findings),
    endret: day((line) => osloDay(new Date(line.changedAt))),
  };
}

/** Name and number, then the chosen columns, as a file has them. The programme period is two days. */
export function fileColumns(
  language: Language,
  chosen: readonly ListColumn[],
): TableColumn<ExportedPerson>[] {
  const t = wordsFor(language);
  const all = cells(language);
  const header = (key: ListColumn, place: number) =>
    key === 'program'
      ? t(place === 0 ? 'person_list.period_from' : 'person_list.period_to')
      : t(`person_list.columns.${key}`);
  return [
    {
      header: t('register.list.columns.name'),
      value: (line) => line.name ?? t('register.graded_name'),
      width: 28,
    },
    { header: t('register.list.columns.duf'), value: (line) => line.duf ?? line.maskedDuf, width: 16 },
    ...chosen.flatMap((key) =>
      all[key].map((cell, place): TableColumn<ExportedPerson> => ({ ...cell, header: header(key, place) })),
    ),
  ];
}
