import { benchDesk } from '../../test/load/desk';
import { benchEvaluation } from '../../test/load/evaluation';
import { benchImport } from '../../test/load/import-200k';
import { benchPageWeight } from '../../test/load/page-weight';
import { benchPages } from '../../test/load/pages';
import { benchQuality } from '../../test/load/quality';

/** npm run bench -- NAME [ARGS]: measures and prints; docs/performance.md says what each name means. */
const BENCHMARKS: Record<string, (args: readonly string[]) => Promise<void>> = {
  pages: benchPages,
  desk: benchDesk,
  evaluation: benchEvaluation,
  quality: benchQuality,
  import: benchImport,
  'page-weight': benchPageWeight,
};

const [name = '', ...args] = process.argv.slice(2);
const benchmark = BENCHMARKS[name];
if (benchmark) {
  await benchmark(args);
} else {
  console.error(`Name a benchmark: ${Object.keys(BENCHMARKS).join(', ')}`);
  process.exitCode = 2;
}
