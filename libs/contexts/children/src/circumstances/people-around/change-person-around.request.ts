import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsEmail,
  IsIn,
  IsInt,
  IsOptional,
  IsUUID,
  Matches,
  Max,
  Min,
  ValidateIf,
} from 'class-validator';
import type { CivilDate } from '#platform/time';
import { IsCivilDate, IsId, IsName, IsText } from '#platform/web';
import {
  kinships,
  mayBeTold,
  presences,
  type Kinship,
  type MayBeTold,
  type Presence,
} from '../circumstances.events.ts';
import { isSaid } from '../../protection/is-said.ts';
import type { PersonTold } from './change-person-around.ts';

const ORDER = 'Enter the order in which this person is called, from 1 to 20, or leave it empty';
const MOST = 20;

/** What is told of one person around a child, all of it. */
class PersonRequest implements PersonTold {
  @IsName(200, 'Enter the name as the person is called, in at most {most} characters')
  name!: string;

  @IsIn(kinships, { message: `Say what the person is to the child: ${kinships.join(', ')}` })
  kinship!: Kinship;

  @IsOptional()
  @IsIn(presences, { message: `Say whether the person is still around the child: ${presences.join(', ')}` })
  presence: Presence = 'around';

  @IsOptional()
  @ValidateIf(isSaid)
  @Matches(/^\+?[\d ()-]{3,40}$/, { message: 'Enter the telephone number in figures, such as 01632 960 001' })
  telephone: string | null = null;

  @IsOptional()
  @ValidateIf(isSaid)
  @IsEmail({}, { message: 'Enter an email address, such as name@home.example' })
  @IsText(200, 'Enter the email address in at most {most} characters')
  email: string | null = null;

  @IsBoolean({ message: 'Say whether the person lives with the child' })
  livesWithChild!: boolean;

  @IsOptional()
  @IsText(500, 'Enter the address in at most {most} characters')
  address: string | null = null;

  @IsOptional()
  @IsText(100, 'Enter the language in at most {most} characters')
  language: string | null = null;

  @IsOptional()
  @IsBoolean({ message: 'Say whether an interpreter is needed' })
  interpreter: boolean = false;

  @IsIn(mayBeTold, { message: `Say what the person may be told of the child: ${mayBeTold.join(', ')}` })
  told!: MayBeTold;

  @IsOptional()
  @IsText(1000, 'Say why in at most {most} characters')
  toldBecause: string | null = null;

  @IsOptional()
  @IsInt({ message: ORDER })
  @Min(1, { message: ORDER })
  @Max(MOST, { message: ORDER })
  callOrder: number | null = null;

  @IsOptional()
  @IsText(500, 'Say what to know before calling in at most {most} characters')
  callAdvice: string | null = null;

  @IsOptional()
  @IsText(1000, 'Say why nobody is to contact this person in at most {most} characters')
  notToContactBecause: string | null = null;

  @IsOptional()
  @IsArray({ message: 'Name whom it is kept from, or nobody' })
  @ArrayMaxSize(MOST, { message: `Name at most ${MOST} people` })
  @IsUUID(undefined, { each: true, message: 'Name people who are recorded around the child' })
  keptFrom: readonly string[] = [];

  @IsCivilDate('Enter the day from which it holds as a real date, such as 2026-01-12')
  from!: CivilDate;
}

export class ChangePersonAroundRequest extends PersonRequest {
  @IsOptional()
  @IsId('Name a person who is recorded, or leave the number out')
  subjectId?: string;
}

export class CorrectPersonAroundRequest extends PersonRequest {
  @IsText(2000, 'Say why the change is corrected, in at most {most} characters')
  reason!: string;
}
