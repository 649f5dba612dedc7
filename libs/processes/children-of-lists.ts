import type { FactoryProvider } from '@nestjs/common';
import { aboutAlike, AskChildrenOfRows, RegisterChild } from '#contexts/children';
import { ChildrenOfRows } from '#contexts/spreadsheets';
import { Questioned, Refusal, whatConfirms } from '#platform/event-sourcing';
import { Gateway, recordOpenedBy, type Sender } from '#platform/gateway';

/** What a list brings in is compared and registered in the name of who brings it in: nobody else’s reach is lent. */
export const childrenOfLists: FactoryProvider<ChildrenOfRows> = {
  provide: ChildrenOfRows,
  inject: [Gateway],
  useFactory: (gateway: Gateway): ChildrenOfRows => ({
    compare: (rows, sender) => gateway.ask(AskChildrenOfRows, { rows }, sender),
    opens: (sender) => recordOpenedBy(RegisterChild, sender)!,
    async register({ row: _, onRollFrom, owningService, ...child }, { confirmed, because, isNot }, sender) {
      const data = { ...child, owningService: owningService as 'sen', ...(isNot.length > 0 && { alike: isNot }) };
      const alike = whatConfirms({ code: 'may-be-on-record', of: aboutAlike(isNot).of });
      const what = [...confirmed, ...(isNot.length > 0 ? [alike] : [])];
      const as: Sender = what.length > 0 ? { ...sender, confirmation: { what, because } } : sender;
      try {
        const { id } = await gateway.send(RegisterChild, data, as, onRollFrom ? { effectiveOn: onRollFrom } : {});
        return { childId: id };
      } catch (error) {
        if (error instanceof Refusal || error instanceof Questioned) return { words: error.message };
        throw error;
      }
    },
  }),
};
