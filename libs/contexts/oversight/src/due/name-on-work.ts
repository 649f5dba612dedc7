import { meaning, says } from '#platform/gateway';

/** Whom a row of work is of. */
export const nameOnWork = meaning(
  says.orNull(
    says.shape('NameOnWork', { givenNames: says.text('Amara'), familyName: says.orNull(says.text('Okonkwo')) }),
  ),
  'Null once the personal data was destroyed, or while it cannot be read.',
);
