import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Case, CaseStore, event, systemActor } from '#case';
import { AcceptCase } from '#handling';
import { ReceiveCase } from '#intake';
import { loadConfig } from '#platform';
import { aMessage, openOffice, type TestOffice } from '#testing';
import { DataSource } from 'typeorm';
import { createApi } from '../../../apps/api/src/main.js';

/** Next year's promises: by channel, by kind and by urgency, in every way a time can be counted. */
const NEXT_YEAR = {
  version: '115-1',
  policies: [
    {
      name: 'urgent',
      when: { urgent: true },
      targets: { reply: { within: '1 working day' }, first_answer: { within: '2 working hours' } },
    },
    {
      name: 'letters',
      when: { channels: ['letter'] },
      targets: { reply: { within: '10 calendar days' } },
    },
    {
      name: 'inquiries',
      when: { kinds: ['inquiry'] },
      targets: { reply: { within: '1 working day', from: 'at_once' } },
    },
    { name: 'rest', targets: { reply: { within: '5 working days' } } },
  ],
  ladders: { reply: [{ rung: 'breach', at: 'deadline', to: ['supervisor'] }] },
  extensions: [{ approver: 'supervisor' }],
};

const taipei = (text: string): Date => new Date(`${text}+08:00`);

describe('policies of two years in one office', () => {
  let office: TestOffice;
  let nextYear: NestFastifyApplication;
  const folder = mkdtempSync(path.join(os.tmpdir(), 'huiyin-policies-'));

  beforeAll(async () => {
    office = await openOffice();
    writeFileSync(path.join(folder, 'sla-policies.json'), JSON.stringify(NEXT_YEAR));
    const { databaseUrl: DATABASE_URL, dataDir: DATA_DIR } = office.config;
    nextYear = await createApi(loadConfig({ DATABASE_URL, DATA_DIR, CONFIG_DIR: folder }));
    await nextYear.init();
  });
  afterAll(async () => {
    await nextYear.close();
    await nextYear.get(DataSource).destroy();
    await office.close();
    rmSync(folder, { recursive: true });
  });

  // A Monday, ten in the morning.
  const receivedAt = taipei('2026-11-16T10:00:00');
  const receive = async (api: NestFastifyApplication, given: Parameters<typeof aMessage>[0]) =>
    (await api.get(ReceiveCase).run(aMessage({ receivedAt, ...given }))).case as Case;
  const found = async (id: string) => (await office.api.get(CaseStore).find({ id })) as Case;
  const route = (id: string, urgent: boolean) =>
    nextYear.get(CaseStore).change({ id }, () => ({
      set: { status: 'routed', lead: 'DELIVERY', urgent },
      events: [
        event('case.routed', taipei('2026-11-16T10:05:00'), systemActor('routing'), {
          ...{ lead: 'DELIVERY', confidence: 1, words: [], ruleVersion: 't', urgent },
        }),
      ],
    }));

  it.each([
    ['complaint', 'manager_mailbox', '2026-11-23T17:30:00'],
    ['inquiry', 'manager_mailbox', '2026-11-16T17:30:00'],
    // The tenth day is a Thursday.
    ['inquiry', 'letter', '2026-11-26T17:30:00'],
  ] as const)('%s by %s is due %s', async (kind, channel, due) => {
    const given = { kind, channel, givesQueryCode: false };
    expect((await receive(nextYear, given)).dueAt).toEqual(taipei(due));
  });

  it('what is found to be urgent gets the times of the urgent, and the old deadline stays on record', async () => {
    const { id, dueAt } = await receive(nextYear, {});
    await route(id, true);
    const due = taipei('2026-11-17T17:30:00');
    expect((await found(id)).dueAt).toEqual(due);
    const [{ data }] = await office.db.query<{ data: object }>(
      `SELECT data FROM case_event WHERE case_id = $1 AND type = 'sla.rescheduled'`,
      [id],
    );
    expect(data).toMatchObject({
      ...{ clock: 'reply', cause: 'urgency', from: dueAt.toISOString(), to: due.toISOString() },
    });
    const clocks = await office.db.query<{ clock: string; dueAt: Date }>(
      `SELECT clock, due_at AS "dueAt" FROM case_clock WHERE case_id = $1 ORDER BY clock`,
      [id],
    );
    expect(clocks).toEqual([
      { clock: 'first_answer', dueAt: taipei('2026-11-16T12:00:00') },
      { clock: 'reply', dueAt: due },
    ]);
  });

  it('a case keeps the policy it began under, whoever acts on it later', async () => {
    const old = await receive(office.api, {});
    expect(old.dueAt).toEqual(taipei('2026-11-19T17:30:00'));
    await route(old.id, false);
    const { caseNo, version } = await found(old.id);
    const staff = office.people.delivery;
    await nextYear.get(AcceptCase).run({ staff, caseNo, version });
    const clocks = await office.db.query<{ policy: string }>(
      `SELECT DISTINCT policy FROM case_clock WHERE case_id = $1`,
      [old.id],
    );
    expect(clocks).toEqual([{ policy: old.slaPolicy }]);
    expect((await found(old.id)).dueAt).toEqual(old.dueAt);
    expect(old.slaPolicy).toMatch(/^114-2#/);
    const kept = await office.db.query<{ id: string }>(`SELECT id FROM sla_policy ORDER BY id`);
    expect(kept.map(({ id }) => id)).toEqual([old.slaPolicy, expect.stringMatching(/^115-1#/)]);
  });
});
