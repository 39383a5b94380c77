import type { ReactNode } from 'react';
import type { ListColumn, PersonLine } from '~/domain/register/person-list';
import type { Format } from '~/i18n/format';
import type { Translate } from '~/i18n/shape';
import { type Column, MaskedDuf, Severity } from '~/ui/data';
import classes from './person-list.module.css';
import { StatusTag } from './status-tag';

type Cell = Omit<Column<PersonLine>, 'key' | 'header'>;

const gap = (value: ReactNode) => (value === null || value === undefined || value === '' ? '–' : value);

/** How each column of a list of persons shows a person. */
function cells(t: Translate, format: Format): Record<ListColumn, Cell> {
  const day = (of: (line: PersonLine) => string | null): Cell => ({
    numeric: true,
    nowrap: true,
    cell: (line) => gap(format.date(of(line))),
  });
  const number = (of: (line: PersonLine) => number | null): Cell => ({
    numeric: true,
    cell: (line) => {
      const value = of(line);
      return value === null ? '–' : format.number(value, Number.isInteger(value) ? 0 : 1);
    },
  });
  const text = (of: (line: PersonLine) => string | null): Cell => ({ cell: (line) => gap(of(line)) });
  return {
    kommune: text((line) => line.municipalityName),
    lov: { wideOnly: true, cell: (line) => t.message(`register.regimes.${line.regime}`) },
    fodt: { sortable: true, numeric: true, cell: (line) => line.birthYear },
    kategori: text((line) => line.category),
    status: { sortable: true, nowrap: true, cell: (line) => <StatusTag status={line.status} /> },
    program: {
      sortable: true,
      nowrap: true,
      cell: ({ programmeFrom, programmeUntil }) =>
        programmeFrom ? `${format.date(programmeFrom)}–${format.date(programmeUntil)}` : '–',
    },
    vedtak: day((line) => line.decidedOn),
    norskvedtak: day((line) => line.norwegianDecidedOn),
    sluttmal: text((line) => line.finalGoal),
    kontrakt: day((line) => line.contractOn),
    norskmal: text((line) => line.languageGoal),
    utdanning: text((line) =>
      line.hasUpperSecondary === null ? null : t(line.hasUpperSecondary ? 'common.yes' : 'common.no'),
    ),
    kartlegging: day((line) => line.skillsMappedOn),
    karriere: day((line) => line.careerGuidedOn),
    tiltak: { ...number((line) => line.measures), sortable: true, descendingFirst: true },
    tiltakstyper: text((line) => line.measureTypes),
    siste_tiltak: {
      numeric: true,
      nowrap: true,
      cell: (line) => (line.measureRuns ? t('person_list.runs') : gap(format.date(line.lastMeasureTo))),
    },
    timer_uke: number((line) => line.hoursPerWeek),
    norsktimer: number((line) => line.norwegianHours),
    samftimer: number((line) => line.socialHours),
    avsluttet: { ...day((line) => line.endedOn), sortable: true },
    arsak: text((line) => line.endReason),
    funn: {
      sortable: true,
      descendingFirst: true,
      decisive: true,
      nowrap: true,
      cell: (line) =>
        line.critical > 0 ? (
          <span className={classes.count}>
            <b className="tabular">{format.number(line.findings)}</b>
            <Severity level="critical" count={line.critical} />
          </span>
        ) : (
          <span className="tabular">{format.number(line.findings)}</span>
        ),
    },
    endret: { numeric: true, wideOnly: true, cell: (line) => format.date(line.changedAt) },
  };
}

/** The columns of a list of persons: name and number, then those chosen. */
export function personColumns(
  t: Translate,
  format: Format,
  chosen: readonly ListColumn[],
): Column<PersonLine>[] {
  const all = cells(t, format);
  return [
    {
      key: 'navn',
      header: t('register.list.columns.name'),
      sortable: true,
      cell: (line) => line.name ?? t('register.graded_name'),
    },
    {
      key: 'duf',
      header: t('register.list.columns.duf'),
      nowrap: true,
      cell: (line) => <MaskedDuf duf={line.maskedDuf} />,
    },
    ...chosen.map((key) => ({ ...all[key], key, header: t(`person_list.columns.${key}`) })),
  ];
}
