import { meaning, says } from '#platform/gateway';

/** How a child of a list is called. */
export const nameListed = meaning(
  says.orNull(
    says.shape('NameOfListed', { givenNames: says.text('Amara'), familyName: says.orNull(says.text('Okonkwo')) }),
  ),
  'Null once the personal data was destroyed, or while it cannot be read.',
);
