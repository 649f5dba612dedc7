import type { Written, WrittenInParts } from '#platform/gateway';
import type { Given } from './date-fields.ts';
import type { FormDeclaration, Question, Visit } from './form-declaration.ts';
import type { Faults, Field, Fields } from './form-field.ts';
import { formFailure, type FormFailure } from './form-failure.ts';
import type { StepAt } from './form-steps.ts';
import { restsOnStandIn } from './days-that-stand-in.ts';
import { requested } from './input-read.ts';
import { oneEach, readForm } from './read-form.ts';

type Asked<Input, Seen> = Readonly<{
  fields: Fields<Input>;
  given: Given;
  seen: Seen;
  visit: Visit;
  step: StepAt | null;
  /** What is wrong with it, or not given yet, also at later steps. */
  wrong: Faults;
}>;

/**
 * What is refused or asked of the answers that are right by themselves, while others are wrong or not given yet: told with those,
 * and not when they have been mended. Something right stands in for each of the others.
 */
export async function toldBesides<Input extends object, Data, Seen, Done extends Written | WrittenInParts>(
  page: FormDeclaration<Input, Data, Seen, Done>,
  { fields, given, seen, visit, step, wrong }: Asked<Input, Seen>,
  rehearse: (input: Input) => Promise<void>,
): Promise<FormFailure | null> {
  if (!page.standsIn) return null;
  const told = new Set(wrong.map(({ at }) => nameIn(at)));
  // What is told beside another field is as wrong as that: the agreement beside its lot.
  const amiss = new Set(
    Object.entries<Field>(fields).flatMap(([name, of]) => (told.has(nameIn(of.at(name))) ? [name] : [])),
  );
  const { body } = readForm(fields, given, visit.today);
  const pick = (all: object, isAmiss: boolean) =>
    Object.fromEntries(Object.entries(all).filter(([name]) => amiss.has(name) === isAmiss));
  const said = pick(body, false) as Partial<Input>;
  const stoodIn = pick(page.standsIn(said, seen, visit), true);
  const input = await requested(page.request, { ...stoodIn, ...said });
  if (input === null) return null;
  try {
    await rehearse(input);
    return null;
  } catch (error) {
    const failed = formFailure(error, fields, given, page.beside ?? {});
    if (!failed) return null;
    const isSaid = (at: string) => !amiss.has(nameIn(at)) && (!step || step.fields.includes(nameIn(at)));
    // What rests on a day that nobody typed is told once one is.
    const rests = restsOnStandIn(stoodIn, said);
    const faults = failed.faults.filter(({ at, text }) => isSaid(at) && !rests(text));
    const asked = failed.unusual.filter(({ field, detail }) => isSaid(field) && !rests(detail));
    const unusual = faults.length > 0 ? [] : asked;
    return faults.length + unusual.length === 0 ? null : { ...failed, stale: false, faults, unusual };
  }
}

/** Both at once; of a step that has no fault of its own what is refused or asked of it; null: one may go on to the next. */
export const withBesides = (
  failure: FormFailure,
  besides: FormFailure | null,
  step: StepAt | null,
): FormFailure | null =>
  failure.faults.length > 0 || !step
    ? { ...failure, faults: oneEach([...failure.faults, ...(besides?.faults ?? [])]) }
    : besides;

/** A question that the page asks first, and what is refused beside it: told at once, not when the question is answered. */
export async function askedWithRefusals(
  question: Question,
  rehearse: () => Promise<void>,
  failed: (error: unknown) => FormFailure | null,
): Promise<readonly [number, Readonly<{ question: Question; failure?: FormFailure }>]> {
  try {
    await rehearse();
  } catch (error) {
    const failure = failed(error);
    if (failure && failure.faults.length > 0) return [failure.status, { question, failure }];
  }
  return [200, { question }];
}

/** The field in which it stands, `phases-0-from-day`, `phases.0.from`. */
const nameIn = (at: string): string => at.split(/[-.]/, 1)[0]!;
