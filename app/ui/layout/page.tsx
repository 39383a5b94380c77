import { Link } from '@remix-run/react';
import clsx from 'clsx';
import { type ReactNode, useId } from 'react';
import { useFormat, useWords } from '~/i18n/context';
import classes from './page.module.css';

export interface Crumb {
  href: string;
  label: string;
}

export interface DataStatus {
  /** Timestamp (ISO) the figures on the page hold for. */
  asOf?: string | null;
  /** The rules that the findings come from: the control year, and as its title the version that support asks for. */
  ruleSet?: { year: number; version: string } | null;
}

interface PageProps {
  title: ReactNode;
  /** The one sentence that says what matters, in large type. */
  lead?: ReactNode;
  /** Buttons and links for the page as a whole. */
  actions?: ReactNode;
  /** The way here, from the top; the page itself is not in it. */
  breadcrumbs?: Crumb[];
  status?: DataStatus;
  /** Narrow pages (forms, texts) keep to the measure of a line. */
  narrow?: boolean;
  children?: ReactNode;
}

/** A page: where you are, what it is, what to do, and how fresh it is. */
export function Page({ title, lead, actions, breadcrumbs, status, narrow, children }: PageProps) {
  return (
    <article className={clsx(classes.page, narrow && classes.narrow)}>
      {breadcrumbs?.length ? <Breadcrumbs crumbs={breadcrumbs} /> : null}
      <header className={classes.header}>
        <div className={classes.heading}>
          <h1>{title}</h1>
          {lead ? <div className={classes.lead}>{lead}</div> : null}
          {status ? <Status {...status} /> : null}
        </div>
        {actions ? <div className={classes.actions}>{actions}</div> : null}
      </header>
      {children}
    </article>
  );
}

function Status({ asOf, ruleSet }: DataStatus) {
  const t = useWords();
  const format = useFormat();
  if (!asOf && !ruleSet) return null;
  return (
    <p className={classes.status}>
      {asOf ? t('layout.data_as_of', { time: format.dateTime(asOf) }) : null}
      {asOf && ruleSet ? ' · ' : null}
      {ruleSet ? <span title={ruleSet.version}>{t('layout.rule_set', { year: ruleSet.year })}</span> : null}
    </p>
  );
}

export function Breadcrumbs({ crumbs }: { crumbs: Crumb[] }) {
  const t = useWords();
  return (
    <nav aria-label={t('layout.breadcrumbs')} className={classes.crumbs}>
      <ol>
        {crumbs.map((crumb) => (
          <li key={crumb.href}>
            <Link to={crumb.href}>{crumb.label}</Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}

interface SectionProps {
  title?: ReactNode;
  /** Stands at the end of the heading line: a link, a count, a small form. */
  aside?: ReactNode;
  /** `id` makes the section a target for links. */
  id?: string;
  level?: 2 | 3;
  children: ReactNode;
}

/** A part of a page with its heading. No box around it: the space is the border. */
export function Section({ title, aside, id, level = 2, children }: SectionProps) {
  const headingId = useId();
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section
      id={id}
      aria-labelledby={title ? headingId : undefined}
      className={classes.section}
      data-level={level}
    >
      {title || aside ? (
        <div className={classes.sectionHead}>
          {title ? <Heading id={headingId}>{title}</Heading> : null}
          {aside ? <div className={classes.aside}>{aside}</div> : null}
        </div>
      ) : null}
      {children}
    </section>
  );
}
