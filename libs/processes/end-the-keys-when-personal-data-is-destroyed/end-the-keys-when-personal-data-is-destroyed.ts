import { PersonalDataDestroyed } from '#pure/children';
import { PersonDetailsDestroyed } from '#pure/people';
import type { TypedEvent } from '#platform/event-sourcing';
import { KeyEndingProcess } from '#platform/process-manager';

type Ends = typeof PersonalDataDestroyed | typeof PersonDetailsDestroyed;

/** Whatever was sealed for the child, or for somebody who has left, can be opened by nobody any more. */
export class EndTheKeysWhenPersonalDataIsDestroyed extends KeyEndingProcess<Ends> {
  override readonly name = 'end-the-keys-when-personal-data-is-destroyed';
  override readonly reactsTo = [PersonalDataDestroyed, PersonDetailsDestroyed];

  override async react({ about }: TypedEvent<Ends>): Promise<void> {
    await this.keys.endKeysOf('staffId' in about ? about.staffId : about.childId);
  }
}
