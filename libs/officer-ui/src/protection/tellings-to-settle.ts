import type { DueItem } from '#pure/oversight';
import type { CivilDate } from '#platform/time';
import type { ActOffered } from '../child-line/acts-on-line.ts';
import { isTheirs, pageThatSettles } from '../due/page-that-settles.ts';
import type { Actor } from '../words/wording.ts';

/** Of what is due of a child, the protected addresses that were told, for whoever is named to open it. */
export const tellingsToSettle = (due: readonly DueItem[], actor: Actor, today: CivilDate): readonly ActOffered[] =>
  due.flatMap((item) => {
    const page = item.what === 'tellings' ? pageThatSettles(item, today) : null;
    return page && isTheirs(page, actor) ? [{ text: page.text, href: page.href }] : [];
  });
