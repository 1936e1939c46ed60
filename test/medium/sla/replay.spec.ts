import { type Case, type CaseEvent, type CaseProgress, CaseStore } from '#case';
import { FireTimers, SlaBook } from '#sla';
import { openOffice, type TestOffice } from '#testing';
import fc from 'fast-check';
import { atReceipt, commands, type Drawn, perform } from '../../properties/histories.js';
import { calendarChanges, differences, timerFaults } from './replayed.js';

/** Side by side in one office. With the same seed the same happens again; another one is asked for by hand. */
const HISTORIES = Number(process.env.REPLAY_RUNS ?? 20);
const SEED = Number(process.env.SEED ?? 188_487);

/** What of the case itself says which answer is owed. */
function roundOf(facts: readonly CaseEvent[]): CaseProgress {
  const reopened = facts.find((one) => one.type === 'case.reopened');
  if (!reopened) return {};
  return { followUp: { round: reopened.data.round, byCustomer: 0, first: null, rated: null } };
}

const BEGIN = Date.parse('2026-03-02T01:00:00Z');
const MINUTE_MS = 60_000;

interface Step {
  readonly caseNo: number;
  readonly at: number;
  readonly drawn: Drawn;
}

/** The commands to all the cases in the order of time. */
const inOrder = (all: readonly (readonly Drawn[])[]): Step[] =>
  all
    .flatMap((drawn, caseNo) => {
      let at = BEGIN;
      return drawn.map((one) => ({ caseNo, at: (at += one.after * MINUTE_MS), drawn: one }));
    })
    .sort((a, b) => a.at - b.at);

describe('what is stored of a case', () => {
  let office: TestOffice;
  beforeAll(async () => void (office = await openOffice()));
  afterAll(() => office.close());

  /** Lets it all happen, with the worker awake at every third command; returns the cases. */
  async function happen(all: readonly (readonly Drawn[])[]): Promise<string[]> {
    const store = office.api.get(CaseStore);
    await office.setTime(new Date(BEGIN));
    const cases: Case[] = [];
    for (const _ of all) cases.push(await office.receive({}, false));
    const inForce = atReceipt(office.api.get(SlaBook).policyId);
    const standings = all.map(() => inForce);
    for (const [i, { caseNo, at, drawn }] of inOrder(all).entries()) {
      const now = new Date(at);
      const { id } = cases[caseNo] as Case;
      const { facts, edit, standing } = perform(standings[caseNo] ?? inForce, drawn, now);
      standings[caseNo] = standing;
      if (i % 3 === 0) {
        await office.setTime(now);
        await office.worker.get(FireTimers).run();
      }
      // Twenty cases draw far more edits than an office makes.
      if (edit && drawn.n === 1) {
        await office.setTime(now);
        await calendarChanges(office, (calendar) => ({
          ...calendar,
          overrides: [...calendar.overrides, edit],
        }));
      }
      if (facts.length > 0) {
        await store.change({ id }, () => ({ set: roundOf(facts), events: facts }));
      }
    }
    await office.worker.get(FireTimers).run();
    return cases.map(({ id }) => id);
  }

  it(`is what a replay of its events says, over ${HISTORIES} histories of fifty commands (SEED=${SEED})`, async () => {
    const all = fc.sample(commands(50), { seed: SEED, numRuns: HISTORIES });
    const ids = await happen(all);
    expect(await differences(office, ids)).toEqual([]);
    expect(await timerFaults(office)).toEqual([]);
  }, 3_600_000);
});
