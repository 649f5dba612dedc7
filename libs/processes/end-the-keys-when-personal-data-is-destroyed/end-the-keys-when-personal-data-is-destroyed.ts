import { PersonalDataDestroyed } from '#pure/children';
import type { TypedEvent } from '#platform/event-sourcing';
import { KeyEndingProcess } from '#platform/process-manager';

/** Whatever was sealed for the child can be opened by nobody any more. */
export class EndTheKeysWhenPersonalDataIsDestroyed extends KeyEndingProcess<typeof PersonalDataDestroyed> {
  override readonly name = 'end-the-keys-when-personal-data-is-destroyed';
  override readonly reactsTo = [PersonalDataDestroyed];

  override async react({ about }: TypedEvent<typeof PersonalDataDestroyed>): Promise<void> {
    await this.keys.endKeysOf(about.childId);
  }
}
