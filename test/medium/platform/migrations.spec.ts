import { AttachmentSchema } from '#attachment';
import { DeidentifiedCaseSchema, CaseEventSchema, CaseSchema, IdempotencySchema } from '#case';
import { insightSchemas } from '#insight';
import { planSchemas } from '#plan';
import { createDataSource } from '#platform';
import { MailSchema, ReplyTemplateSchema, SurveyAnswerSchema } from '#resolution';
import { RoutingDecisionSchema } from '#routing';
import { settingSchemas } from '#settings';
import { slaSchemas } from '#sla';
import { staffSchemas } from '#staff';
import { createTestDatabase, type TestDatabase } from '#testing';
import type { DataSource } from 'typeorm';

const schemas = [
  ...[CaseSchema, CaseEventSchema, IdempotencySchema, RoutingDecisionSchema],
  ...[MailSchema, AttachmentSchema, SurveyAnswerSchema, ...slaSchemas, ...planSchemas],
  ...[ReplyTemplateSchema, ...staffSchemas, DeidentifiedCaseSchema],
  ...[...insightSchemas, ...settingSchemas],
];

describe('migrations', () => {
  let db: TestDatabase;
  let source: DataSource;

  beforeAll(async () => {
    db = await createTestDatabase(true);
    source = await createDataSource({ url: db.url, schemas: schemas as never[] }).initialize();
  });

  afterAll(async () => {
    await source.destroy();
    await db.drop();
  });

  const objects = () =>
    db.query<{ name: string }>(
      `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace
        AND relname NOT LIKE 'migration%' AND relname NOT LIKE 'PK_%' ORDER BY 1`,
    );

  it('go up, down to nothing, and up again to the same', async () => {
    await source.runMigrations();
    const first = await objects();
    expect(first.length).toBeGreaterThan(20);
    for (const _ of source.migrations) await source.undoLastMigration();
    expect(await objects()).toEqual([]);
    await source.runMigrations();
    expect(await objects()).toEqual(first);
  });

  it('leave nothing that the schemas of the stores would still change', async () => {
    await source.runMigrations();
    const difference = async () =>
      (await source.driver.createSchemaBuilder().log()).upQueries.map(({ query }) => query);
    expect(await difference()).toEqual([]);
    await db.query('ALTER TABLE cases DROP COLUMN branch');
    expect(await difference()).toEqual([expect.stringMatching(/ADD "branch" text/)]);
  });
});
