import type { CivilDate } from '#platform/time';
import { dayWords } from '../words/times.ts';
import {
  councilDocuments,
  documentWords,
  type AccessibilityStatement,
  type CouncilStatements,
  type NotAccessibleBecause,
} from './council-statements.ts';

/** What each document is, and where it can be read; or that it is not there. */
export const aboutModel = ({ name, documents, accessibility }: CouncilStatements) => ({
  council: name,
  rows: councilDocuments.map((each) => {
    const agreed = documents[each];
    return {
      ...documentWords[each],
      agreed: agreed && {
        ...(URL.canParse(agreed.where) ? { href: agreed.where } : { words: agreed.where }),
        on: dayWords(agreed.agreedOn),
      },
    };
  }),
  hasAccessibility: accessibility !== null,
});

const MEETS: Readonly<Record<AccessibilityStatement['meets'], string>> = {
  all: 'fully compliant with the Web Content Accessibility Guidelines version 2.2 AA standard',
  part: 'partially compliant with the Web Content Accessibility Guidelines version 2.2 AA standard, because of what is listed below',
  none: 'not compliant with the Web Content Accessibility Guidelines version 2.2 AA standard; what is known is listed below',
};

/** The headings of the model statement. */
const BECAUSE: Readonly<Record<NotAccessibleBecause, string>> = {
  'not-yet': 'Does not meet the accessibility regulations yet',
  'disproportionate-burden': 'Would be a disproportionate burden to mend',
  'not-covered': 'Is not within the scope of the accessibility regulations',
};

/** Null where the council has not said it. */
export const accessibilityModel = ({ name, accessibility: said }: CouncilStatements) => ({
  council: name,
  statement: said && {
    meets: MEETS[said.meets],
    groups: (Object.keys(BECAUSE) as NotAccessibleBecause[]).flatMap((why) => {
      const items = said.notAccessible.filter((each) => each.why === why).map(({ what, until }) => textOf(what, until));
      return items.length === 0 ? [] : [{ title: BECAUSE[why], items }];
    }),
    contact: said.contact,
    prepared: dayWords(said.preparedOn),
    reviewed: dayWords(said.reviewedOn),
    tested: { on: dayWords(said.tested.on), by: said.tested.by },
  },
});

const textOf = (what: string, until: CivilDate | undefined): string =>
  until ? `${what}. To be mended by ${dayWords(until)}` : what;
