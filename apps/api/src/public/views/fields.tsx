import type { ReactNode } from 'react';
import type { Reader } from '../page.js';

/** The button's name that only changes language or text size, and brings along what was typed. */
export const KEEP = 'keep';

/** What a form shows again: everything that was typed, and what is wrong with it, by field. */
export interface FormState {
  readonly values: Readonly<Record<string, string>>;
  readonly errors: Readonly<Record<string, string>>;
}

export interface FieldProps {
  readonly state: FormState;
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** A narrow field: its width tells that little is expected. */
  readonly isShort?: boolean;
}

export const describedBy = ({ state, name, hint }: FieldProps): string | undefined =>
  [hint && `${name}-hint`, state.errors[name] && `${name}-error`].filter(Boolean).join(' ') ||
  undefined;

/** A field with its label, hint and error, tied together for screen readers. */
export function Frame({
  state,
  name,
  label,
  hint,
  children,
}: FieldProps & { children: ReactNode }) {
  const error = state.errors[name];
  return (
    <div className={error ? 'field field--error' : 'field'}>
      <label htmlFor={name}>{label}</label>
      {hint && (
        <p className="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="error" id={`${name}-error`}>
          {error}
        </p>
      )}
      {children}
    </div>
  );
}

type InputProps = FieldProps & {
  readonly type?: string;
  readonly autoComplete?: string;
  /** Out of the way of the Tab key. */
  readonly isOutOfReach?: boolean;
};

export const TextField = ({ type = 'text', autoComplete, isOutOfReach, ...field }: InputProps) => (
  <Frame {...field}>
    <input
      id={field.name}
      name={field.name}
      type={type}
      className={field.isShort ? 'short' : undefined}
      tabIndex={isOutOfReach ? -1 : undefined}
      autoComplete={autoComplete}
      defaultValue={field.state.values[field.name] ?? ''}
      aria-describedby={describedBy(field)}
      aria-invalid={field.state.errors[field.name] ? true : undefined}
    />
  </Frame>
);

export const TextArea = (field: FieldProps) => (
  <Frame {...field}>
    <textarea
      id={field.name}
      name={field.name}
      rows={9}
      defaultValue={field.state.values[field.name] ?? ''}
      aria-describedby={describedBy(field)}
      aria-invalid={field.state.errors[field.name] ? true : undefined}
    />
  </Frame>
);

type RadioProps = FieldProps & {
  readonly options: readonly (readonly [string, string])[];
  /** The question is the heading of the page. */
  readonly isHeading?: boolean;
};

export function Radios({ options, isHeading, ...field }: RadioProps) {
  const { state, name, label, hint } = field;
  const error = state.errors[name];
  return (
    <fieldset
      className={error ? 'field field--error' : 'field'}
      aria-describedby={describedBy(field)}
    >
      <legend>{isHeading ? <h1>{label}</h1> : label}</legend>
      {hint && (
        <p className="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="error" id={`${name}-error`}>
          {error}
        </p>
      )}
      {options.map(([value, text], i) => (
        <div className="choice" key={value}>
          <input
            id={i === 0 ? name : `${name}-${value}`}
            type="radio"
            name={name}
            value={value}
            defaultChecked={state.values[name] === value}
          />
          <label htmlFor={i === 0 ? name : `${name}-${value}`}>{text}</label>
        </div>
      ))}
    </fieldset>
  );
}

export function CheckBox(field: FieldProps) {
  const { state, name, label } = field;
  const error = state.errors[name];
  return (
    <div className={error ? 'field field--error' : 'field'}>
      {error && (
        <p className="error" id={`${name}-error`}>
          {error}
        </p>
      )}
      <div className="choice">
        <input
          id={name}
          type="checkbox"
          name={name}
          value="yes"
          defaultChecked={state.values[name] === 'yes'}
          aria-describedby={describedBy(field)}
          aria-invalid={error ? true : undefined}
        />
        <label htmlFor={name}>{label}</label>
      </div>
    </div>
  );
}

/** All errors at the top, each leading to its field; it takes the focus when the page opens. */
export function ErrorSummary({ state, reader: { w } }: { state: FormState; reader: Reader }) {
  const errors = Object.entries(state.errors);
  if (errors.length === 0) return null;
  return (
    <div className="summary" role="alert" aria-labelledby="summary" tabIndex={-1} autoFocus>
      <h2 id="summary">{w.errorTitle}</h2>
      <ul>
        {errors.map(([name, message]) => (
          <li key={name}>
            <a href={`#${name}`}>{message}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
