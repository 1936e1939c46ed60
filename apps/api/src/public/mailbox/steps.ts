/** The pages of the form, in their order; `answers` is left out where nothing fits. */
export const STEPS = [
  ...(['kind', 'matter', 'answers', 'place', 'files'] as const),
  ...(['contact', 'consent', 'check'] as const),
] as const;
export type Step = (typeof STEPS)[number];

/** What each page asks for. */
export const FIELDS_OF: Readonly<Record<Step, readonly string[]>> = {
  kind: ['kind'],
  matter: ['subject', 'body'],
  answers: [],
  place: ['branch', 'mailItemNo', 'occurredOn'],
  files: ['files'],
  contact: ['name', 'email', 'phone', 'address', 'website'],
  consent: ['consent'],
  check: [],
};

/** The pages that ask something; the others are not counted. */
export const QUESTIONS: readonly Step[] = STEPS.filter((step) => FIELDS_OF[step].length > 0);

/** The page a field is asked on. */
export const stepOf = (field: string): Step =>
  STEPS.find((step) => FIELDS_OF[step].includes(field)) ?? 'check';

/** Where somebody is in the form; `isChange` leads back to the check. */
export interface Place {
  readonly at: Step;
  readonly isChange: boolean;
}

/** The page of that name; undefined where there is none. */
export const known = (step: unknown): Step | undefined => STEPS.find((one) => one === step);

/** Buttons that do something on the page and stay there. */
const STAYS = /^(upload$|remove-)/;

/** Where the form was when a button was pressed, whatever came. */
export const placeOf = (body: Record<string, unknown>): Place => ({
  at: known(body.at) ?? 'kind',
  isChange: body.change === 'yes',
});

/** What is known when a button is pressed. */
export interface Pressed {
  /** The button: `back`, `change-<step>`, `upload`, `remove-<file>`; anything else goes on. */
  readonly go: unknown;
  /** What is wrong, by field. */
  readonly errors: Readonly<Record<string, string>>;
  readonly hasAnswers: boolean;
}

/** The next page and what is wrong on it; who goes back or changes something is told nothing. */
export function move(from: Place, pressed: Pressed): Place & { errors: Record<string, string> } {
  const { at, isChange } = from;
  const { go, errors, hasAnswers } = pressed;
  const asked = typeof go === 'string' ? known(go.replace(/^change-/, '')) : undefined;
  if (asked && QUESTIONS.includes(asked)) return { at: asked, isChange: true, errors: {} };
  const check = { at: 'check', isChange: false, errors: {} } as const;
  if (go === 'back') return isChange ? check : { ...neighbour(at, -1, false), errors: {} };
  const own = errorsOn(at, errors);
  const stays = typeof go === 'string' && STAYS.test(go);
  if (stays || Object.keys(own).length > 0) return { ...from, errors: own };
  return isChange ? check : { ...neighbour(at, 1, hasAnswers), errors: {} };
}

/** What is wrong on one page. */
export const errorsOn = (
  step: Step,
  errors: Readonly<Record<string, string>>,
): Record<string, string> =>
  Object.fromEntries(Object.entries(errors).filter(([field]) => stepOf(field) === step));

function neighbour(at: Step, by: 1 | -1, hasAnswers: boolean): Place {
  const steps = STEPS.filter((step) => step !== 'answers' || hasAnswers || at === step);
  const place = Math.min(Math.max(steps.indexOf(at) + by, 0), steps.length - 1);
  return { at: steps[place], isChange: false };
}
