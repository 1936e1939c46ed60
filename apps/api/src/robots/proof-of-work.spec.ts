import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { Clock, Secrets } from '#kernel';
import { PlainPace } from './plain-pace.js';
import { ProofOfWork } from './proof-of-work.js';
import { RobotCheck } from './robot-check.js';

class PlainSecrets extends Secrets {
  constructor(private readonly own = 'a') {
    super();
  }
  hash = (purpose: string, text: string) => `${this.own}/${purpose}/${text}`;
  seal = (_purpose: string, text: string) => text;
  open = (_purpose: string, text: string) => text;
}

class SetClock extends Clock {
  at = new Date();
  now = () => this.at;
  pass = (minutes: number) => (this.at = new Date(this.at.getTime() + minutes * 60_000));
}

type Solved = { challenge: { parameters: Record<string, unknown> }; solution: object };
const packed = (payload: object) => Buffer.from(JSON.stringify(payload)).toString('base64');

async function solve(work: ProofOfWork, submission: string): Promise<Solved> {
  const challenge = await work.challenge(submission);
  const solution = await solveChallenge({ challenge, deriveKey });
  return { challenge, solution } as unknown as Solved;
}

describe('proof of work', () => {
  const clock = new SetClock();
  const work = new ProofOfWork(new PlainSecrets(), clock);
  let solved: Solved;
  beforeAll(async () => void (solved = await solve(work, 'one')));

  it('is taken for the submission it was asked for, and for no other', async () => {
    expect(await work.isSolved(packed(solved), 'one')).toBe(true);
    expect(await work.isSolved(packed(solved), 'another')).toBe(false);
  });

  it('is taken from nobody else, unchanged, and solved', async () => {
    const { challenge, solution } = solved;
    const easier = { ...challenge, parameters: { ...challenge.parameters, cost: 1 } };
    const wrongs = [
      packed({ challenge: easier, solution }),
      packed({ challenge, solution: { counter: 1, derivedKey: '00' } }),
      packed({ challenge }),
      packed({ challenge: { parameters: challenge.parameters }, solution }),
      ...['', 'nonsense', packed({}), packed([1]), 'x'.repeat(10_000), undefined],
    ];
    for (const wrong of wrongs) expect(await work.isSolved(wrong, 'one')).toBe(false);
    const other = new ProofOfWork(new PlainSecrets('b'), clock);
    expect(await other.isSolved(packed(solved), 'one')).toBe(false);
  });

  it('expires after an hour', async () => {
    const later = new SetClock();
    const slow = new ProofOfWork(new PlainSecrets(), later);
    later.pass(59);
    expect(await slow.isSolved(packed(solved), 'one')).toBe(true);
    later.pass(2);
    expect(await slow.isSolved(packed(solved), 'one')).toBe(false);
  });

  it('or time and a slower pace let a form in', async () => {
    const check = new RobotCheck(work, new PlainPace(1), clock);
    const begunAt = new Date(clock.at.getTime() - 2_999);
    const plain = { submission: 'one', begunAt, address: '::1' };
    const slow = { ...plain, begunAt: new Date(clock.at.getTime() - 3_000) };
    expect(await check.suspect(plain)).toEqual({ why: 'too_fast' });
    expect(await check.suspect({ ...plain, solution: packed(solved) })).toBeUndefined();
    expect(await check.suspect(slow)).toBeUndefined();
    expect(await check.suspect({ ...slow, submission: 'two' })).toMatchObject({ why: 'too_often' });
    const replayed = { ...plain, submission: 'three', solution: packed(solved) };
    expect(await check.suspect(replayed)).toEqual({ why: 'too_fast' });
  });
});
