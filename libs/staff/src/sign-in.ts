import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Staff } from '#case';
import { Refusal, Secrets } from '#kernel';
import { AbsenceBook } from './absence/absence.port.js';
import { standsInFor } from './domain/absence/deputies.js';
import { deviceName } from './domain/accounts/device-name.js';
import { ABSOLUTE_HOURS, IDLE_MINUTES } from './domain/session-limits.js';
import {
  type Counted,
  countedFor,
  FORGET_AFTER_S,
  waitAfterFailures,
  waitsOf,
} from './domain/slow-down.js';
import { checkPassword } from './passwords.js';
import { CheckSecondStep } from './second-factor/check-second-step.js';
import { SecondStepRule } from './second-factor/second-step-rule.js';
import {
  type Recognised,
  type Resumed,
  SessionStore,
  StaffRegister,
} from './staff-register.port.js';

/** What came with an attempt to sign in; `device` is what an earlier one left with the browser. */
interface SignInAttempt {
  readonly account: string;
  readonly password: string;
  /** Of the second step, where the account has one. */
  readonly code?: string;
  readonly address: string;
  readonly device?: string;
  /** What the browser says of itself. */
  readonly agent?: string;
}

/** Who has come in, with the session's token and what the browser keeps to be known again. */
interface SignedIn {
  readonly staff: Staff;
  readonly token: string;
  readonly device: string;
}

/** Starts a server-side session for a member of staff with account, password and, where set up, a code. */
@Injectable()
export class SignIn {
  constructor(
    private readonly register: StaffRegister,
    private readonly sessions: SessionStore,
    private readonly secrets: Secrets,
    private readonly secondStep: CheckSecondStep,
  ) {}

  /**
   * Throws Refusal `too_many_attempts` (retryAfter in seconds), `wrong_credentials`,
   * `second_step_needed`, `wrong_code`.
   */
  async run(attempt: SignInAttempt): Promise<SignedIn> {
    const known = this.knownDevice(attempt);
    const [own, ...others] = countedFor(attempt.account, attempt.address, known);
    await this.refuseTooMany(others);
    await this.takeTurn(own);
    const { staff, passwordHash } = await this.prove(attempt, others);
    // Not before the second step, too: who has the password alone would guess codes without end.
    const token = randomBytes(32).toString('base64url');
    const browser = deviceName(attempt.agent ?? '');
    const account = { id: staff.id, passwordHash };
    // The password was changed, or the account shut, while it was checked.
    if (!(await this.sessions.create(this.secrets.hash('session', token), account, browser))) {
      throw new Refusal('wrong_credentials');
    }
    await this.sessions.forget([own.subject]);
    return { staff, token, device: this.deviceOf(attempt.account, known) };
  }

  /** Who it is. What was wrong counts against the address, too; a code that is still owed does not. */
  private async prove(
    attempt: SignInAttempt,
    others: readonly Counted[],
  ): Promise<{ staff: Staff; passwordHash: string }> {
    try {
      const found = await this.register.findAccount(attempt.account);
      const isRight = await checkPassword(attempt.password, found?.passwordHash);
      if (!isRight || !found) throw new Refusal('wrong_credentials');
      await this.secondStep.run(found.staff.id, attempt.code);
      return found;
    } catch (error) {
      if (error instanceof Refusal && error.code !== 'second_step_needed') {
        const subjects = others.map(({ subject }) => subject);
        await this.sessions.failed(subjects, FORGET_AFTER_S);
      }
      throw error;
    }
  }

  private deviceOf(account: string, known = randomBytes(16).toString('base64url')): string {
    return this.secrets.seal('device', JSON.stringify([account, known]));
  }

  /** The browser's name where this account has signed in from it before. */
  private knownDevice({ account, device }: SignInAttempt): string | undefined {
    const opened = device && this.secrets.open('device', device);
    const [owner, name] = opened ? (JSON.parse(opened) as string[]) : [];
    return owner === account ? name : undefined;
  }

  /** Counted before the password is checked: a hundred at once are not a hundred free tries. */
  private async takeTurn({ subject, free }: Counted): Promise<void> {
    const wait = await this.sessions.attempt(subject, waitsOf(free), FORGET_AFTER_S);
    if (wait > 0) throw new Refusal('too_many_attempts', { retryAfter: Math.ceil(wait) });
  }

  private async refuseTooMany(counted: readonly Counted[]): Promise<void> {
    const failures = await this.sessions.failures(counted.map(({ subject }) => subject));
    const free = (subject: string) => counted.find((one) => one.subject === subject)?.free;
    const waits = failures.map(
      (f) => waitAfterFailures(f.failures, free(f.subject)) - f.secondsAgo,
    );
    const retryAfter = Math.ceil(Math.max(0, ...waits));
    if (retryAfter > 0) throw new Refusal('too_many_attempts', { retryAfter });
  }
}

/** Recognises the person behind a session token, and ends sessions. */
@Injectable()
export class Sessions {
  constructor(
    private readonly store: SessionStore,
    private readonly secrets: Secrets,
    private readonly absences: AbsenceBook,
    private readonly rule: SecondStepRule,
  ) {}

  /**
   * Whose session it is, with those they stand in for today; undefined where it is unknown, idle for too
   * long, or too old. What a screen asks by itself is no use of it.
   */
  async resume(token: string, isUse = true): Promise<Recognised | undefined> {
    const hash = this.secrets.hash('session', token);
    const found = await this.store.resume(hash, { isUse }, IDLE_MINUTES, ABSOLUTE_HOURS);
    if (!found) return undefined;
    const { staff } = found;
    const { away, people } = await this.absences.today();
    const absent = standsInFor(staff.id, away, people);
    const plain = absent.map(({ email: _email, ...person }): Staff => person);
    const owes = this.owedBy(found);
    return { owes, staff: absent.length === 0 ? staff : { ...staff, standsInFor: plain } };
  }

  private owedBy({ staff, mustChangePassword, hasSecondStep }: Resumed): Recognised['owes'] {
    return [
      ...(mustChangePassword ? (['password'] as const) : []),
      ...(!hasSecondStep && this.rule.isFor(staff.role) ? (['second-step'] as const) : []),
    ];
  }

  /** Whose sessions these still are, by token. It does not count as using them. */
  async standing(tokens: readonly string[]): Promise<Map<string, Staff>> {
    const hashes = new Map(tokens.map((token) => [this.secrets.hash('session', token), token]));
    const found = await this.store.standing([...hashes.keys()], IDLE_MINUTES, ABSOLUTE_HOURS);
    return new Map([...found].map(([hash, staff]) => [hashes.get(hash) ?? '', staff]));
  }

  end(token: string): Promise<void> {
    return this.store.end(this.secrets.hash('session', token));
  }
}
