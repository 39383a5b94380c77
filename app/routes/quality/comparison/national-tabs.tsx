import { paths } from '~/http/paths';
import { useWords } from '~/i18n/context';
import { LinkTabs } from '~/ui/data';

type View = 'table' | 'comparison' | 'map' | 'published';

/** The ways to look at all municipalities; a county stays chosen from one to the next. */
export function NationalTabs({
  view,
  county,
  mayPublish,
}: {
  view: View;
  county: string | null;
  mayPublish: boolean;
}) {
  const t = useWords();
  const tab = (which: View, href: string) => ({
    href,
    label: t(`comparison.national.tab_${which}`),
    current: view === which,
  });
  const query = { fylke: county };
  return (
    <LinkTabs
      label={t('comparison.national.tabs')}
      tabs={[
        tab('table', paths.national(query)),
        tab('comparison', paths.comparisons(query)),
        tab('map', paths.nationalMap(query)),
        ...(mayPublish ? [tab('published', paths.publishedResults())] : []),
      ]}
    />
  );
}
