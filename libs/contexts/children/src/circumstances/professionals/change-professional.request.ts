import { IsBoolean, IsEmail, IsIn, IsOptional, Matches, ValidateIf } from 'class-validator';
import type { CivilDate } from '#platform/time';
import { IsCivilDate, IsId, IsName, IsText } from '#platform/web';
import { professionalRoles, type ProfessionalRole } from '../circumstances.events.ts';
import { isSaid } from '../../protection/is-said.ts';
import type { ProfessionalTold } from './change-professional.ts';

/** What is told of one professional who works with a child, all of it. */
class ProfessionalRequest implements ProfessionalTold {
  @IsName(200, 'Enter the name as the person is called, in at most {most} characters')
  name!: string;

  @IsIn(professionalRoles, { message: `Say as what the person works with the child: ${professionalRoles.join(', ')}` })
  role!: ProfessionalRole;

  @IsOptional()
  @IsText(200, 'Enter the organisation in at most {most} characters')
  organisation: string | null = null;

  @IsOptional()
  @ValidateIf(isSaid)
  @Matches(/^\+?[\d ()-]{3,40}$/, { message: 'Enter the telephone number in figures, such as 01632 960 001' })
  telephone: string | null = null;

  @IsOptional()
  @ValidateIf(isSaid)
  @IsEmail({}, { message: 'Enter an email address, such as name@council.example' })
  @IsText(200, 'Enter the email address in at most {most} characters')
  email: string | null = null;

  @IsBoolean({ message: 'Say whether this person is the lead' })
  lead!: boolean;

  @IsOptional()
  @IsBoolean({ message: 'Say whether this person still works with the child' })
  involved: boolean = true;

  @IsCivilDate('Enter the day from which it holds as a real date, such as 2026-01-12')
  from!: CivilDate;
}

export class ChangeProfessionalRequest extends ProfessionalRequest {
  @IsOptional()
  @IsId('Name a professional who is recorded, or leave the number out')
  subjectId?: string;
}

export class CorrectProfessionalRequest extends ProfessionalRequest {
  @IsText(2000, 'Say why the change is corrected, in at most {most} characters')
  reason!: string;
}
