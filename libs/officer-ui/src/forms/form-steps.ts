import { oneOf, type Parameters } from '#platform/web';
import { text, type Given } from './date-fields.ts';
import { isEmpty, type Faults, type Fields } from './form-field.ts';

/** Stands in the address of what is looked at once more; what was answered is kept by the service, and stands in none. */
export const CHECK = 'check';

/** A part of a long form that is kept as soon as it is answered. */
export type Step = Readonly<{ name: string; title: string; fields: readonly string[] }>;

/** Where somebody is in it; `next` is the page between, behind the last one. */
export type StepAt = Step & Readonly<{ number: number; of: number; before: string | null; next: string }>;

/** Null: the form as a whole, as of one that has no steps. */
export function stepAt(steps: readonly Step[] = [], query: Given): StepAt | null {
  const at = steps.findIndex(({ name }) => name === text(query, 'step'));
  if (at < 0) return null;
  const [before = null, next = null] = [steps[at - 1]?.name, steps[at + 1]?.name];
  return { ...steps[at]!, number: at + 1, of: steps.length, before, next: next ?? CHECK };
}

/** What may stand in the address for them. */
export const stepParameter = (steps: readonly Step[] = []): Parameters => ({
  step: oneOf([...steps.map(({ name }) => name), CHECK]),
});

export const fieldsOf = <Input>(fields: Fields<Input>, step: Step | null): Fields<Input> =>
  step
    ? (Object.fromEntries(Object.entries(fields).filter(([name]) => step.fields.includes(name))) as Fields<Input>)
    : fields;

/** Those of this step: what a later one asks is no fault yet. */
export const faultsOf = (faults: Faults, step: Step | null): Faults =>
  step === null
    ? faults
    : faults.filter(({ at }) => step.fields.some((name) => at === name || at.startsWith(`${name}-`)));

/** Whether what a question names, `timetable` or `outcomes.0.baselineOn`, is answered there. */
export const isOfStep = (field: string, { fields }: Step): boolean => fields.includes(field.split('.', 1)[0]!);

/** Where a field is answered; null where the form has no steps. */
export const stepOf = (steps: readonly Step[] = [], field: string): string | null =>
  steps.find(({ fields }) => fields.includes(field))?.name ?? null;

/** Where what is unusual of all of it is answered; null where the form has no steps. */
export const stepLast = (steps: readonly Step[] = []): string | null => steps.at(-1)?.name ?? null;

/** Where one goes on: at the first step of which nothing is answered. */
export function nextOf<Input>(steps: readonly Step[], fields: Fields<Input>, answers: Given | null): string {
  const all = fields as Readonly<Record<string, Fields<Input>[keyof Input]>>;
  const open = steps.find((step) => step.fields.every((name) => isEmpty(all[name] as never, answers ?? {}, name)));
  return open?.name ?? CHECK;
}

/** Where one is stands above the title. */
export const captionOf = (caption: string | undefined, step: StepAt | null): string | undefined =>
  step ? [caption, `step ${step.number} of ${step.of}`].filter(Boolean).join(': ') : caption;
