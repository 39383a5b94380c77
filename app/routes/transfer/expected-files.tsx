import type { CodeListName } from '~/domain/register/record';
import { COLUMNS_OF, type FileColumn, type FileKind } from '~/domain/transfer/columns';
import { paths } from '~/http/paths';
import { useWords } from '~/i18n/context';
import type { Translate } from '~/i18n/shape';
import { type Column, DataTable, Facts } from '~/ui/data';
import { Section } from '~/ui/layout';

const FILE_NAMES: Record<FileKind, string> = { PERSONS: 'personliste', ITEMS: 'deltakelse' };

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** What a column holds, in words. */
function content(t: Translate, { key, cell }: FileColumn): string {
  if (key === 'external_id' || key === 'detail' || key === 'name' || key === 'code')
    return t(`transfer.contents.${key}`);
  switch (cell.type) {
    case 'duf':
      return t('transfer.contents.duf');
    case 'nationalId':
      return t('transfer.contents.national_id');
    case 'date':
      return t('transfer.contents.date');
    case 'municipality':
      return t('transfer.contents.municipality');
    case 'flag':
      return t('transfer.contents.flag');
    case 'word':
      return cell.words.join(', ');
    case 'whole':
      return Array.from({ length: cell.max - cell.min + 1 }, (_, at) => cell.min + at).join(', ');
    case 'decimal':
      return t('transfer.contents.decimal');
    case 'code':
      return t('transfer.contents.code_of', { list: t(`transfer.lists.${cell.list}`) });
    default:
      return t('transfer.contents.text');
  }
}

type ListedCodes = { list: CodeListName; codes: string[] };

interface ExpectedFilesProps {
  municipalityCode: string;
  /** The codes of every list that a column of the files takes. */
  codes: readonly ListedCodes[];
}

/** What the two files should look like, with examples to download. */
export function ExpectedFiles({ municipalityCode, codes }: ExpectedFilesProps) {
  const t = useWords();
  return (
    <Section title={t('transfer.expected.heading')}>
      <div className="flow measure">
        <p>{t('transfer.expected.intro')}</p>
        <p>
          {t('transfer.expected.same_again')} {t('transfer.expected.kept')}
        </p>
      </div>
      <ExpectedFile kind="PERSONS" title={t('transfer.expected.persons')} code={municipalityCode} />
      <ExpectedFile kind="ITEMS" title={t('transfer.expected.items')} code={municipalityCode} />
      <details>
        <summary>{t('transfer.expected.codes')}</summary>
        <Facts
          items={codes.map(({ list, codes }) => ({
            term: capitalised(t(`transfer.lists.${list}`)),
            value: codes.join(', '),
          }))}
        />
      </details>
    </Section>
  );
}

function ExpectedFile({ kind, title, code }: { kind: FileKind; title: string; code: string }) {
  const t = useWords();
  const columns: Column<FileColumn>[] = [
    { key: 'header', header: t('transfer.expected.column'), cell: (column) => column.header },
    {
      key: 'required',
      header: t('transfer.expected.required'),
      decisive: true,
      cell: (column) => (column.required ? t('common.yes') : ''),
    },
    { key: 'content', header: t('transfer.expected.content'), cell: (column) => content(t, column) },
  ];
  return (
    <Section level={3} title={title}>
      <div className="flow">
        <p className="row">
          <a
            href={paths.templateFile(FILE_NAMES[kind], { format: 'csv' })}
            download={`${FILE_NAMES[kind]}-${code}.csv`}
          >
            {t('transfer.expected.template_csv')}
          </a>
          <a
            href={paths.templateFile(FILE_NAMES[kind], { format: 'xlsx' })}
            download={`${FILE_NAMES[kind]}-${code}.xlsx`}
          >
            {t('transfer.expected.template_xlsx')}
          </a>
        </p>
        <details>
          <summary>{t('transfer.expected.columns', { count: COLUMNS_OF[kind].length })}</summary>
          <DataTable
            caption={title}
            columns={columns}
            rows={COLUMNS_OF[kind]}
            rowKey={(column) => column.key}
          />
        </details>
      </div>
    </Section>
  );
}
