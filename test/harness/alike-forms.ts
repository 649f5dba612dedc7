import { alikeChild } from './alike-child.ts';
import type { Filled, Form } from './sent-form.ts';
import type { Service } from './service.ts';

type OfRecord = Readonly<{
  service: () => Service;
  childId: () => string;
  meanwhile: NonNullable<Form['meanwhile']>;
}>;
const because: Filled = { because: 'Twins: the school has both' };

/** First two records are told apart, then that is doubted. */
export function alikeForms({ service, childId, meanwhile }: OfRecord): Readonly<Record<string, Form>> {
  let other: string | undefined;
  const at = (page: string) => async () => {
    other ??= await alikeChild(service(), childId());
    return `/line/${childId()}/possible-duplicates/${other}/${page}`;
  };
  return {
    'line/:childId/possible-duplicates/:otherChildId/two-children': {
      ...{ at: at('two-children'), heading: /Say that these are two children/, filled: because, meanwhile },
    },
    'line/:childId/possible-duplicates/:otherChildId/perhaps-one': {
      ...{ at: at('perhaps-one'), heading: /Say that these may be one child all the same/, filled: because, meanwhile },
    },
  };
}
