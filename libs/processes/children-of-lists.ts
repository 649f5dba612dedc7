import type { FactoryProvider } from '@nestjs/common';
import {
  aboutAlike,
  AskChildrenOfRows,
  ChangeCareStatus,
  ChangeCharacteristics,
  ChangeOtherNumber,
  ChangeParentalResponsibility,
  ChangePersonAround,
  ChangeSenStatus,
  CouncilTeams,
  RegisterChild,
  type ToldOfRow,
} from '#contexts/children';
import { ChildrenOfRows } from '#contexts/spreadsheets';
import { derivedId, Questioned, Refusal, whatConfirms } from '#platform/event-sourcing';
import { Gateway, NotAllowed, recordOpenedBy, type Sender } from '#platform/gateway';
import { Clock, londonDate } from '#platform/time';

/** What a list brings in is compared and registered in the name of who brings it in: nobody else’s reach is lent. */
export const childrenOfLists: FactoryProvider<ChildrenOfRows> = {
  provide: ChildrenOfRows,
  inject: [Gateway, CouncilTeams, Clock],
  useFactory: (gateway: Gateway, teams: CouncilTeams, clock: Clock): ChildrenOfRows => ({
    compare: (rows, sender) => gateway.ask(AskChildrenOfRows, { rows }, sender),
    opens: (sender) => recordOpenedBy(RegisterChild, sender)!,
    async register(
      { row: _, sen: __, care: ___, besides: ____, onRollFrom, owningService, ...child },
      { confirmed, because, isNot },
      sender,
    ) {
      // Whoever takes a child themselves has it with their team, as where one child is registered.
      const { id, onBehalfOf, team } = sender.actor;
      const isOwn = child.officerId !== null && child.officerId === (onBehalfOf ?? id) && team !== null;
      const isOfService = isOwn && teams.serviceOf(team, londonDate(clock.now())) === owningService;
      const told = { owningService: owningService as 'sen', owningTeam: isOfService ? team : null };
      const data = { ...child, ...told, ...(isNot.length > 0 && { alike: isNot }) };
      const alike = whatConfirms({ code: 'may-be-on-record', of: aboutAlike(isNot).of });
      const what = [...confirmed, ...(isNot.length > 0 ? [alike] : [])];
      const as: Sender = what.length > 0 ? { ...sender, confirmation: { what, because } } : sender;
      try {
        const written = await gateway.send(RegisterChild, data, as, onRollFrom ? { effectiveOn: onRollFrom } : {});
        return { childId: written.id };
      } catch (error) {
        if (error instanceof Refusal || error instanceof Questioned) return { words: error.message };
        throw error;
      }
    },
    async tell(childId, told, sender) {
      const { sen, care, characteristics, numbers, person } = told as ToldOfRow;
      const part = (name: string): Sender => ({ ...sender, commandId: derivedId(sender.commandId!, name) });
      const failed: string[] = [];
      const tried = async (send: () => Promise<unknown>) => {
        try {
          await send();
        } catch (error) {
          if (!(error instanceof Refusal || error instanceof Questioned || error instanceof NotAllowed)) throw error;
          failed.push(error.message);
        }
      };
      if (sen) await tried(() => gateway.send(ChangeSenStatus, { childId, ...sen }, part('sen')));
      if (care) await tried(() => gateway.send(ChangeCareStatus, { childId, ...care }, part('care')));
      if (characteristics)
        await tried(() =>
          gateway.send(ChangeCharacteristics, { childId, ...characteristics }, part('characteristics')),
        );
      for (const number of numbers ?? [])
        await tried(() => gateway.send(ChangeOtherNumber, { childId, ...number }, part(`number ${number.system}`)));
      if (person)
        await tried(async () => {
          const as = part('person');
          await gateway.send(ChangePersonAround, { childId, ...person.told }, as);
          if (!person.hasResponsibility) return;
          const holders = [derivedId(as.commandId!, 'subject')];
          const { from } = person.told;
          await gateway.send(ChangeParentalResponsibility, { childId, holders, from }, part('responsibility'));
        });
      return failed.length > 0 ? failed.join(' ') : null;
    },
  }),
};
