import { aSlip, openOffice, TEST_API_KEY, type TestOffice } from '#testing';

let office: TestOffice;
let admin: { cookie: string };
beforeAll(async () => {
  office = await openOffice();
  admin = await office.signIn('admin');
});
afterAll(() => office.close());

const call = (method: string, path: string, payload?: object, headers: object = admin) =>
  office.api.inject({
    ...{ method: method as 'GET', url: `/api/v1${path}`, payload },
    headers: { ...headers },
  });
const admit = async (name: string, may: string[]) =>
  (await call('POST', '/clients', { name, may })).json();
const slip = (key: string, no: string) =>
  call('POST', '/intake/call-center-slips', aSlip(), {
    authorization: `Bearer ${key}`,
    'idempotency-key': no,
  });
const listed = async (id: string) =>
  (await call('GET', '/clients')).json().items.find((one: { id: string }) => one.id === id);

describe('the key of another system', () => {
  it('is told once and opens what it was made for', async () => {
    const { key, client } = await admit(' 客服中心 ', ['call-center-slips']);
    expect(client).toMatchObject({
      name: '客服中心',
      may: ['call-center-slips'],
      lastUsedAt: null,
    });
    expect((await slip(key, 'slip-1')).statusCode).toBe(201);
    const preview = await call(
      'POST',
      '/routing/preview',
      { subject: '招領', body: '包裹' },
      { authorization: `Bearer ${key}` },
    );
    expect([preview.statusCode, preview.json().code]).toEqual([403, 'not_permitted']);
    const seen = await listed(client.id);
    expect(Date.parse(seen.lastUsedAt)).toBeGreaterThanOrEqual(Date.parse(seen.createdAt));
    expect(JSON.stringify(await office.db.query('SELECT * FROM api_client'))).not.toContain(key);
  });

  it('opens nothing once it is revoked, and the record says who did it and why', async () => {
    const { key, client } = await admit('舊系統', ['call-center-slips', 'routing-preview']);
    const revoke = (id: string) => call('POST', `/clients/${id}/revoke`, { reason: '系統汰換' });
    const codes = await Promise.all([revoke(client.id), revoke(client.id)]);
    expect(codes.map(({ statusCode }) => statusCode)).toEqual([200, 200]);
    expect((await slip(key, 'slip-2')).statusCode).toBe(401);
    const seen = await listed(client.id);
    expect(seen).toMatchObject({ active: false });
    expect(
      seen.events.map((e: { type: string; actor: { name: string }; data: object }) => [
        ...[e.type, e.actor.name, e.data],
      ]),
    ).toEqual([
      ['client.revoked', 'admin', { reason: '系統汰換' }],
      [
        ...['client.admitted', 'admin'],
        { name: '舊系統', may: ['call-center-slips', 'routing-preview'] },
      ],
    ]);
    expect((await revoke('nobody')).statusCode).toBe(404);
  });

  it('that was made before there were rights keeps opening everything', async () => {
    expect((await slip(TEST_API_KEY, 'slip-3')).statusCode).toBe(201);
  });

  it('needs a name and something it may do', async () => {
    const refused = await call('POST', '/clients', { name: ' ', may: ['everything'] });
    expect(refused.json().errors.map(({ path }: { path: string }) => path)).toEqual([
      'name',
      'may.0',
    ]);
  });
});
