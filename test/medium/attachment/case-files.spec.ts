import { readdirSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { ClearFiles, ScanFiles } from '#attachment';
import { openOffice, type TestOffice } from '#testing';
import sharp from 'sharp';
import { FakeClamd } from './fake-clamd.js';
import { aDocx, aForm, aPdf } from './hostile.js';

const clamd = new FakeClamd();
let office: TestOffice;
beforeAll(async () => {
  await clamd.start();
  office = await openOffice({ CLAMAV_URL: clamd.url });
});
afterAll(async () => {
  await office.close();
  await clamd.stop();
});

interface FileJson {
  readonly id: string;
  readonly state: string;
  readonly preview: string;
}

const add = async (account: string, caseNo: string, name: string, data: Buffer) => {
  const form = aForm([{ name, data }]);
  return office.api.inject({
    ...{ method: 'POST', url: `/api/v1/cases/${caseNo}/files`, payload: form.payload },
    headers: { ...form.headers, ...(await office.signIn(account)) },
  });
};
const see = async (account: string, url: string) =>
  office.api.inject({ url: `/api/v1/cases/${url}`, headers: await office.signIn(account) });
const scan = () => office.worker.get(ScanFiles).run();
/** As if the wait after a failure were over. */
const waitOver = () => office.db.query(`UPDATE attachment SET next_scan_at = '2000-01-01Z'`);
const filesOf = async (caseNo: string) =>
  (await see('delivery', caseNo)).json<{ files: FileJson[] }>().files;

describe('a file that a colleague adds', () => {
  it('waits until it was looked at, then is served as something to save and nothing else', async () => {
    const { caseNo, version } = await office.receive();
    const added = await add('delivery', caseNo, '簽收單.pdf', aPdf());
    expect([added.statusCode, added.json()]).toMatchObject([
      201,
      { state: 'pending', preview: 'none' },
    ]);
    const { id } = added.json<FileJson>();
    const waiting = await see('delivery', `${caseNo}/files/${id}`);
    expect([waiting.statusCode, waiting.json().code]).toEqual([422, 'file_not_scanned']);
    expect(await scan()).toBe(1);
    const { headers, rawPayload } = await see('delivery', `${caseNo}/files/${id}`);
    expect(rawPayload.equals(aPdf())).toBe(true);
    expect(headers).toMatchObject({
      'content-type': 'application/pdf',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'cache-control': 'no-store',
    });
    expect(headers['content-disposition']).toMatch(
      /^attachment; .*filename\*=UTF-8''%E7%B0%BD%E6%94%B6/,
    );
    const after = (await see('delivery', caseNo)).json();
    expect(after.version).toBe(version);
    expect(after.timeline.at(-1)).toMatchObject({ type: 'file.attached', actor: { by: 'staff' } });
  });

  it('is for those who may read the case', async () => {
    const { caseNo } = await office.receive();
    const { id } = (
      await add('dispatcher', caseNo, 'a.docx', aDocx(['電話 0912-345-678']))
    ).json<FileJson>();
    await scan();
    for (const part of [`${caseNo}/files/${id}`, `${caseNo}/files/${id}/preview`]) {
      expect((await see('express', part)).statusCode).toBe(404);
      expect((await see('delivery', part)).statusCode).toBe(200);
    }
    const other = (await office.receive()).caseNo;
    expect((await see('delivery', `${other}/files/${id}`)).statusCode).toBe(404);
    expect((await add('express', caseNo, 'a.pdf', aPdf())).statusCode).toBe(404);
  });

  it('shows a picture small, and a document as plain text', async () => {
    const { caseNo } = await office.receive();
    const large = sharp({
      create: { width: 3_000, height: 2_000, channels: 3, background: '#0a7' },
    });
    const picture = (
      await add('delivery', caseNo, 'a.jpg', await large.jpeg().toBuffer())
    ).json<FileJson>();
    const words = aDocx(['第一段 &lt;script&gt;', '第二段']);
    const document = (await add('delivery', caseNo, 'a.docx', words)).json<FileJson>();
    await scan();
    const small = await see('delivery', `${caseNo}/files/${picture.id}/preview`);
    expect(small.headers).toMatchObject({
      'content-type': 'image/webp',
      'x-content-type-options': 'nosniff',
    });
    expect(await sharp(small.rawPayload).metadata()).toMatchObject({
      format: 'webp',
      width: 1_600,
    });
    const text = await see('delivery', `${caseNo}/files/${document.id}/preview`);
    expect(text.headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(text.body).toBe('第一段 <script>\n第二段');
    expect((await filesOf(caseNo)).map(({ preview }) => preview)).toEqual(['picture', 'text']);
  });
});

describe('the virus scanner', () => {
  it('puts away what holds a virus: kept, told, never served', async () => {
    const { caseNo } = await office.receive();
    const { id } = (await add('delivery', caseNo, 'a.pdf', aPdf('/VIRUS 1'))).json<FileJson>();
    await scan();
    expect(await filesOf(caseNo)).toMatchObject([{ id, state: 'quarantined', preview: 'none' }]);
    for (const part of ['', '/preview']) {
      const answer = await see('delivery', `${caseNo}/files/${id}${part}`);
      expect([answer.statusCode, answer.json().code]).toEqual([422, 'file_quarantined']);
    }
  });

  it('is waited for while it is away or cannot look, and asked again', async () => {
    const { caseNo } = await office.receive();
    await add('delivery', caseNo, 'a.pdf', aPdf());
    await clamd.stop();
    await expect(scan()).rejects.toThrow();
    await clamd.start();
    // What has just failed waits, and holds nobody up.
    expect(await scan()).toBe(0);
    await waitOver();
    clamd.answer = 'INSTREAM size limit exceeded. ERROR\0';
    await expect(scan()).rejects.toThrow(/did not look/);
    clamd.answer = undefined;
    expect(await filesOf(caseNo)).toMatchObject([{ state: 'pending' }]);
    await waitOver();
    expect(await scan()).toBe(1);
    expect(await filesOf(caseNo)).toMatchObject([{ state: 'clean' }]);
  });
});

describe('what belongs to no case', () => {
  it('is gone after a day, and what belongs to one stays', async () => {
    const { caseNo } = await office.receive();
    const { id } = (await add('delivery', caseNo, 'a.pdf', aPdf())).json<FileJson>();
    await scan();
    const form = aForm([{ name: 'a.pdf', data: aPdf() }]);
    const upload = () =>
      office.api.inject({ method: 'POST', url: '/api/v1/public/files', ...form });
    const [old, young] = [(await upload()).json(), (await upload()).json()];
    const kept = path.join(office.config.dataDir, 'files', 'kept');
    const all = () =>
      readdirSync(kept, { recursive: true, encoding: 'utf8' })
        .filter((name) => /[0-9a-f]{32}$/.test(name))
        .map((name) => path.join(kept, name));
    const before = all();
    const twoDaysAgo = new Date(Date.now() - 48 * 3600_000);
    for (const file of before) utimesSync(file, twoDaysAgo, twoDaysAgo);
    await office.db.query(
      `UPDATE attachment SET created_at = now() - interval '25 hours'
        WHERE id = (SELECT id FROM attachment WHERE case_id IS NULL ORDER BY id LIMIT 1)`,
    );
    // As if a crash had come between keeping a file and knowing it.
    await office.db.query(`DELETE FROM attachment WHERE state = 'quarantined'`);
    expect(await office.worker.get(ClearFiles).run()).toBe(2);
    const after = all();
    expect(before.filter((file) => !after.includes(file))).toHaveLength(2);
    expect((await see('delivery', `${caseNo}/files/${id}`)).statusCode).toBe(200);
    const forget = (token: string) =>
      office.api.inject({ method: 'DELETE', url: '/api/v1/public/files', payload: { token } });
    expect((await forget(old.token)).statusCode).toBe(422);
    expect((await forget(young.token)).statusCode).toBe(204);
  });
});

describe('many large uploads at once', () => {
  it('do not fill the memory', async () => {
    await office.api.listen(0, '127.0.0.1');
    const base = await office.api.getUrl();
    const piece = Buffer.alloc(64 * 1024, 'x');
    const boundary = 'flood';
    const body = () =>
      new ReadableStream<Uint8Array>({
        start(controller) {
          controller.enqueue(
            Buffer.from(
              `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n`,
            ),
          );
        },
        pull: (() => {
          let left = 400;
          return (controller: ReadableStreamDefaultController<Uint8Array>) => {
            if (left-- > 0) return controller.enqueue(piece);
            controller.enqueue(Buffer.from(`\r\n--${boundary}--\r\n`));
            controller.close();
          };
        })(),
      });
    const before = process.memoryUsage().rss;
    let most = before;
    const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 20);
    const headers = { 'content-type': `multipart/form-data; boundary=${boundary}` };
    const send = () =>
      fetch(`${base}/api/v1/public/files`, {
        ...{ method: 'POST', headers, body: body(), duplex: 'half' },
      } as RequestInit);
    const answers = await Promise.all(Array.from({ length: 20 }, send));
    clearInterval(watch);
    // 20 × 25 MB were sent from one address, which has six places; more than is taken of one file is
    // let go as it comes.
    const statuses = answers.map(({ status }) => status).sort((a, b) => a - b);
    expect(statuses.filter((one) => one === 413).length).toBeGreaterThanOrEqual(6);
    expect(statuses.filter((one) => one !== 413 && one !== 429)).toEqual([]);
    expect(statuses).toContain(429);
    expect((most - before) / 1024 / 1024).toBeLessThan(150);
  }, 120_000);
});
