import { ServiceLevelReader } from '#insight';
import { openOffice, type TestOffice } from '#testing';

describe('the public figures', () => {
  let office: TestOffice;
  beforeAll(async () => void (office = await openOffice()));
  afterAll(() => office.close());

  it('count no case that follows another one', async () => {
    const [main, other] = [await office.receive(), await office.receive()];
    for (let more = 0; more < 4; more += 1) await office.receive();
    await office.db.query(`UPDATE cases SET due_at = now() - interval '1 hour'`);
    const due = async () =>
      (await office.api.get(ServiceLevelReader).monthly(2)).map((figure) => figure.due);
    expect(await due()).toEqual([6]);
    await office.db.query('UPDATE cases SET merged_into = $1 WHERE id = $2', [main.id, other.id]);
    expect(await due()).toEqual([5]);
  });
});
