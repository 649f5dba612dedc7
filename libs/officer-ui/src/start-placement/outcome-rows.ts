import { growingRows } from '../forms/growing-rows.ts';
import { ofRow } from '../forms/of-row.ts';
import { day, line, select, words } from '../forms/plain-fields.ts';
import { inOrder } from '../words/codes.ts';
import { domains } from '../words/placements-words.ts';

/** What a placement is to achieve, each measured and dated. @param who begins */
export const outcomeRows = (who: string, { least, more }: Readonly<{ least: number; more: string }>) =>
  growingRows(
    (number) => ({
      legend: `Outcome ${number}`,
      fields: {
        domain: ofRow(`Outcome ${number}`, select('What is it about?', inOrder(domains))),
        measure: ofRow(
          `Outcome ${number}`,
          line('How is it measured?', { hint: 'For example, sessions attended a week' }),
        ),
        baseline: ofRow(`Outcome ${number}`, words(`Where does ${who} stand now?`, { rows: 2 })),
        baselineOn: ofRow(
          `Outcome ${number}`,
          day('On which day was that found?', { called: 'The day on which that was found', past: true }),
        ),
        target: ofRow(`Outcome ${number}`, words('What is to be reached?', { rows: 2 })),
      },
    }),
    { least, most: 30, more },
  );
