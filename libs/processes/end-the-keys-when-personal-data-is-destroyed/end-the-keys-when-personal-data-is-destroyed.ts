import { PersonalDataDestroyed } from '#contexts/children';
import type { TypedEvent } from '#platform/event-sourcing';
import type { Keys } from '#platform/keys';
import { EventProcess } from '#platform/process-manager';

/** The event first, then the keys: a crash between the two is made good when the process reads the event again. */
export class EndTheKeysWhenPersonalDataIsDestroyed extends EventProcess<typeof PersonalDataDestroyed> {
  override readonly name = 'end-the-keys-when-personal-data-is-destroyed';
  override readonly startsAt = 'the-beginning';
  override readonly onFailure = 'holds';
  override readonly reactsTo = [PersonalDataDestroyed];
  readonly #keys: Keys;

  constructor(keys: Keys) {
    super();
    this.#keys = keys;
  }

  override async react({ about }: TypedEvent<typeof PersonalDataDestroyed>): Promise<void> {
    await this.#keys.endKeysOf(about.childId);
  }
}
