import { paths } from '~/http/paths';
import { useWords } from '~/i18n/context';
import { LinkTabs } from '~/ui/data';

/** The person list and the reports beside each other. */
export function ListTabs({ current, municipality }: { current: 'list' | 'reports'; municipality?: string }) {
  const t = useWords();
  return (
    <LinkTabs
      label={t('reports.tabs.label')}
      tabs={[
        {
          href: paths.persons({ kommune: municipality }),
          label: t('reports.tabs.list'),
          current: current === 'list',
        },
        {
          href: paths.reports({ kommune: municipality }),
          label: t('reports.tabs.reports'),
          current: current === 'reports',
        },
      ]}
    />
  );
}
