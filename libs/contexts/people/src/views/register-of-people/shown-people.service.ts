import { Injectable } from '@nestjs/common';
import { openWithin, Sealer, type OpenedOrLost, type OpenedWithin } from '#platform/privacy';
import { Clock, londonDate, type CivilDate, type Instant } from '#platform/time';
import { NamesOfPeople } from '../names-of-people.service.ts';
import { Confirmers } from '../confirmers.service.ts';
import type { GrantShown, PersonFound } from './person-answer.ts';
import type { GrantKept, PersonKept } from './register-of-people.ts';
import { standingOn } from './standing-on.ts';

type Today = Readonly<{ today: CivilDate; someone: (id: string) => Readonly<{ id: string; name: string | null }> }>;

/** Opens who they are, and says of all that they were given how it stands today. */
@Injectable()
export class ShownPeople {
  constructor(
    private readonly sealer: Sealer,
    private readonly names: NamesOfPeople,
    private readonly confirmers: Confirmers,
    private readonly clock: Clock,
  ) {}

  async of(people: readonly (readonly [string, PersonKept])[]): Promise<readonly PersonFound[]> {
    const opened = await openWithin(
      this.sealer,
      people.map(([, person]) => person),
    );
    const known = await this.names.of(
      people.flatMap(([, { grants, destruction }]) => [
        ...grants.flatMap(idsIn),
        ...[destruction?.proposed, destruction?.done].flatMap((act) => act?.byId ?? []),
      ]),
    );
    const confirming = await this.confirmers.today();
    const someone = (id: string) => ({ id, name: known.get(id) ?? null });
    const today = { today: londonDate(this.clock.now()), someone };
    const did = ({ byId, at }: Readonly<{ byId: string; at: Instant }>) => ({ by: someone(byId), at });
    return opened.map(({ vouchedBy, enteredAt, revision, who, grants, destruction }, n) => ({
      ...{ staffId: people[n]![0], vouchedBy, enteredAt, revision },
      ...{ name: written(who.name), email: who.email === undefined ? null : written(who.email) },
      subject: written(who.subject),
      grants: grants.map((grant) => shown(grant, today)).toReversed(),
      mayConfirm: {
        grants: confirming('grant', (id) => id === people[n]![0]),
        details: confirming('details', (id) => id === people[n]![0]),
      },
      destruction: destruction && {
        ground: destruction.ground,
        ...{ proposed: did(destruction.proposed), done: destruction.done && did(destruction.done) },
      },
    }));
  }
}

/** What a person wrote: its type is the event’s. */
const written = (part: unknown): OpenedOrLost<string> => part as OpenedOrLost<string>;

const idsIn = ({ givenById, decided, endings, ...what }: GrantKept): readonly string[] =>
  [givenById, decided?.byId, ...endings.map(({ byId }) => byId), what.kind === 'cover' ? what.forId : undefined].filter(
    (id) => id !== undefined,
  );

function shown(grant: OpenedWithin<GrantKept>, { today, someone }: Today): GrantShown {
  const { id: grantId, kind, from, lastDay, givenById, givenAt, because, decided, endings } = grant;
  const act = (done: typeof decided) => done && { by: someone(done.byId), at: done.at, because: done.because as never };
  const what = {
    ...{ role: null, ownRole: null, team: null, organisation: null, covers: null, audits: null },
    ...(grant.kind === 'role' && {
      ...{ role: grant.role, ownRole: grant.ownRole, team: grant.team, organisation: grant.organisation },
    }),
    ...(grant.kind === 'cover' && { covers: someone(grant.forId) }),
    ...(grant.kind === 'audit' && { audits: { childIds: [...grant.childIds], ...grant.period } }),
  };
  return {
    ...{ grantId, kind, ...what, from, lastDay, standing: standingOn(grant, today) },
    given: { by: someone(givenById), at: givenAt, because: because as never },
    decided: act(decided),
    endings: endings.map(({ lastDay: by, ...done }) => ({ ...act(done)!, lastDay: by })).toReversed(),
  };
}
