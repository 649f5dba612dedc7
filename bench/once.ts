/** One round of the cells of one name; prints a line of JSON for each figure. */
import type { Cells } from './measure/figure.ts';

const [name] = process.argv.slice(2);
const { cells } = (await import(`./cells/${name}.cells.ts`)) as { cells: Cells };
await cells((figure) => process.stdout.write(`${JSON.stringify(figure)}\n`));
