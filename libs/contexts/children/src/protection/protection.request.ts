import { ArrayMaxSize, IsArray, IsIn, IsUUID } from 'class-validator';
import { SaidWhyRequest } from '../child/said-why.request.ts';
import { betrayals, type Betrayal } from './protection.events.ts';

const MOST = 20;

/** Who may open the address, and what else gives it away: all of them, each time. */
export class ProtectionRequest extends SaidWhyRequest {
  @IsArray({ message: 'Say who may open the address: a list of people' })
  @ArrayMaxSize(MOST, { message: `Name at most ${MOST} people: what many may open is known` })
  @IsUUID(undefined, { each: true, message: 'Choose who may open the address: the id of a person' })
  openTo!: string[];

  @IsArray({ message: 'Say what else gives the address away: a list, which may be empty' })
  @ArrayMaxSize(betrayals.length, { message: 'Say each thing that gives the address away once' })
  @IsIn(betrayals, { each: true, message: `Say what else gives the address away: ${betrayals.join(', ')}` })
  betrayedBy!: Betrayal[];
}
