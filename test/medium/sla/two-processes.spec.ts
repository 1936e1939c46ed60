import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ReceiveCase } from '#intake';
import { loadConfig } from '#platform';
import { RuleStore, SlaBook } from '#sla';
import { aMessage, eventually, openOffice, type TestOffice } from '#testing';
import { DataSource } from 'typeorm';
import { createApi } from '../../../apps/api/src/main.js';

describe('a calendar kept by another process', () => {
  let office: TestOffice;
  let other: NestFastifyApplication;
  beforeAll(async () => {
    office = await openOffice();
    const { databaseUrl: DATABASE_URL, dataDir: DATA_DIR } = office.config;
    other = await createApi(loadConfig({ DATABASE_URL, DATA_DIR }));
    await other.init();
  });
  afterAll(async () => {
    await other.close();
    await other.get(DataSource).destroy();
    await office.close();
  });

  it('is what an idle one promises by, to the first who writes', async () => {
    const receivedAt = new Date('2026-11-16T10:00:00+08:00');
    const { no, version } = office.api.get(SlaBook).current;
    const typhoon = { day: '2026-11-17', worked: 'none', regions: [], reason: '颱風停班' } as const;
    const calendar = { ...version.calendar, version: 'later', overrides: [typhoon] };
    await office.api.get(RuleStore).addCalendar(no, { calendar, reason: '颱風', madeBy: 'a test' });
    await eventually(() => other.get(SlaBook).current.no === no + 1, 5_000);
    const { case: opened } = await other.get(ReceiveCase).run(aMessage({ receivedAt }));
    expect(opened.dueAt).toEqual(new Date('2026-11-20T17:30:00+08:00'));
  });
});
