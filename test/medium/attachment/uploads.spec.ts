import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { openOffice, aPublicCase, type TestOffice } from '#testing';
import { aDocx, aForm, anOdt, aPdf, aZip, pngHeader, type ZipEntry } from './hostile.js';

let office: TestOffice;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const url = '/api/v1/public/files';
const upload = (name: string, data: Buffer) =>
  office.api.inject({ method: 'POST', url, ...aForm([{ name, data }]) });

const drawn = () =>
  sharp({ create: { width: 60, height: 40, channels: 3, background: '#0a7d4b' } });
const aNoise = () =>
  sharp(randomBytes(90_000), { raw: { width: 200, height: 150, channels: 3 } })
    .jpeg()
    .toBuffer();
const aPicture = () => drawn().jpeg().toBuffer();

/** Every file that lies in the data folder, kept or not. */
const filesOnDisk = (): string[] =>
  readdirSync(path.join(office.config.dataDir, 'files'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));

describe('a file for a letter', () => {
  it.each([
    ['照片.jpg', 'image/jpeg', aPicture],
    ['圖.PNG', 'image/png', () => drawn().png().toBuffer()],
    ['圖.webp', 'image/webp', () => drawn().webp().toBuffer()],
    ['圖.gif', 'image/gif', () => drawn().gif().toBuffer()],
    ['函.pdf', 'application/pdf', async () => aPdf()],
    [
      '掃描.pdf',
      'application/pdf',
      async () => aPdf('>>endobj\n3 0 obj<<>>stream\n\u0001/JS<\u0002\nendstream'),
    ],
    ['信.odt', 'application/vnd.oasis.opendocument.text', async () => anOdt()],
    [
      '信.docx',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      async () => aDocx(),
    ],
  ])('is taken: %s', async (name, type, made) => {
    const answer = await upload(name, await made());
    expect([answer.statusCode, answer.json()]).toEqual([
      201,
      { name, type, size: expect.any(Number), token: expect.stringMatching(/^[\w-]{43}$/) },
    ]);
  });

  const lies: ZipEntry = { name: 'word/media/a.xml', data: Buffer.alloc(9_000_000), claims: 10 };
  const rels = (target: string, type = 'attachedTemplate', mode = 'TargetMode="External"') => ({
    name: 'word/_rels/settings.xml.rels',
    data: `<Relationships><Relationship Id="r" Type="http://x/${type}" Target="${target}" ${mode}/></Relationships>`,
  });
  it.each<[string, string, () => Buffer | Promise<Buffer>, string]>([
    ['an empty one', 'a.jpg', () => Buffer.alloc(0), 'file_empty'],
    ['one too large', 'a.pdf', () => Buffer.alloc(10 * 1024 * 1024 + 1), 'file_too_large'],
    ['HTML as PNG', 'a.png', () => Buffer.from('<html><script>x</script>'), 'file_kind_refused'],
    [
      'SVG as PNG',
      'a.png',
      () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      'file_kind_refused',
    ],
    ['a program as JPEG', 'a.jpg', () => Buffer.from('MZ' + '\0'.repeat(200)), 'file_kind_refused'],
    ['a picture as a page', 'a.html', aPicture, 'file_name_mismatch'],
    ['a picture with two endings', 'a.jpg.php', aPicture, 'file_name_mismatch'],
    [
      'a packed file as DOCX',
      'a.docx',
      () => aZip([{ name: 'x', data: 'x' }]),
      'file_kind_refused',
    ],
    ['a DOCX as ODT', 'a.odt', () => aDocx(), 'file_name_mismatch'],
    ['a pixel flood', 'a.png', () => pngHeader(50_000, 50_000), 'file_too_many_pixels'],
    ['half a picture', 'a.jpg', async () => (await aNoise()).subarray(0, 5_000), 'file_damaged'],
    ['half a DOCX', 'a.docx', () => aDocx().subarray(0, 200), 'file_damaged'],
    [
      'a bomb',
      'a.docx',
      () => aDocx([], [{ name: 'word/media/a.png', data: Buffer.alloc(200_000_000) }]),
      'file_inflates',
    ],
    ['a bomb that lies', 'a.docx', () => aDocx([], [lies]), 'file_damaged'],
    [
      'a bomb of many',
      'a.odt',
      () =>
        anOdt(
          [],
          Array.from({ length: 1_001 }, (_, i) => ({ name: `f${i}`, data: '' })),
        ),
      'file_inflates',
    ],
    [
      'a way out',
      'a.docx',
      () => aDocx([], [{ name: '../../etc/passwd', data: 'x' }]),
      'file_damaged',
    ],
    [
      'a way out by backslash',
      'a.odt',
      () => anOdt([], [{ name: '..\\..\\x', data: 'x' }]),
      'file_damaged',
    ],
    [
      'two of one name',
      'a.docx',
      () => aDocx([], [{ name: 'word/document.xml', data: 'x' }]),
      'file_damaged',
    ],
    [
      'a macro',
      'a.docx',
      () => aDocx([], [{ name: 'word/vbaProject.bin', data: 'x' }]),
      'file_has_program',
    ],
    [
      'a macro in ODT',
      'a.odt',
      () => anOdt([], [{ name: 'Basic/Standard/M.xml', data: '<x/>' }]),
      'file_has_program',
    ],
    [
      'an entity',
      'a.docx',
      () => aDocx([], [{ name: 'word/x.xml', data: '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>' }]),
      'file_has_program',
    ],
    [
      'a template elsewhere',
      'a.docx',
      () => aDocx([], [rels('http://evil.example/t.dotm')]),
      'file_points_outside',
    ],
    [
      'a template elsewhere, disguised',
      'a.docx',
      () =>
        aDocx(
          [],
          [rels('&#x5c;&#x5c;evil\\t', 'attachedTemplate', "x='>' TargetMode='Extern&#97;l'")],
        ),
      'file_points_outside',
    ],
    [
      'a picture elsewhere',
      'a.odt',
      () => anOdt(['<draw:image xlink:href="http://evil.example/x.png"/>']),
      'file_points_outside',
    ],
    [
      'a template elsewhere, in a folder in capitals',
      'a.docx',
      () => aDocx([], [{ ...rels('http://evil.example/t.dotm'), name: 'word/_rels/x.xml.RELS' }]),
      'file_points_outside',
    ],
    [
      'a template elsewhere that looks like a link',
      'a.docx',
      () => aDocx([], [rels('http://evil.example/t.dotm?" x=\' Type="http://x/hyperlink"\' y="')]),
      'file_points_outside',
    ],
    [
      'a picture elsewhere behind one within',
      'a.odt',
      () =>
        anOdt([
          `<draw:image draw:name='a xlink:href="Pictures/1.png"' xlink:href="http://evil.example/x"/>`,
        ]),
      'file_points_outside',
    ],
    [
      'a picture elsewhere under the name of a form',
      'a.odt',
      () =>
        anOdt([
          '<form:image xmlns:form="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xlink:href="http://evil.example/x"/>',
        ]),
      'file_damaged',
    ],
    ['one of countless tags', 'a.odt', () => anOdt(['<a/>'.repeat(300_001)]), 'file_inflates'],
    [
      'UTF-16 in disguise',
      'a.docx',
      () => aDocx([], [{ name: 'word/x.xml', data: Buffer.from('\ufeff<x/>', 'utf16le') }]),
      'file_damaged',
    ],
    [
      'a locked one',
      'a.docx',
      () => aDocx([], [{ name: 'x', data: 'x', isEncrypted: true }]),
      'file_locked',
    ],
    ['a locked PDF', 'a.pdf', () => aPdf('/Encrypt 9 0 R'), 'file_locked'],
    [
      'a PDF that runs',
      'a.pdf',
      () => aPdf('/OpenAction<</S/J#61vaScript/JS(app.alert)>>'),
      'file_has_program',
    ],
    ['half a PDF', 'a.pdf', () => aPdf().subarray(0, 60), 'file_damaged'],
  ])('is refused with a sentence, and nothing of it stays: %s', async (_what, name, made, code) => {
    const before = filesOnDisk().length;
    const answer = await upload(name, await made());
    expect([answer.json().code, answer.statusCode]).toEqual([
      code,
      code === 'file_too_large' ? 413 : 422,
    ]);
    expect(answer.json().detail).toMatch(/^[\u4e00-\u9fff].*[.!]$/su);
    expect(answer.json().detail).not.toMatch(/[{}]/);
    expect(filesOnDisk()).toHaveLength(before);
  });

  it('keeps of a picture its pixels and nothing else', async () => {
    const gps = { IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '25/1 2/1 3/1' } };
    const exif = { IFD0: { Copyright: 'SECRET-OWNER' }, ...gps };
    const jpeg = await drawn().jpeg().withMetadata({ exif, orientation: 6 }).toBuffer();
    const jar = aZip([{ name: 'Evil.class', data: 'SECRET-CLASS' }]);
    const polyglot = Buffer.concat([jpeg, Buffer.from('<script>SECRET-SCRIPT</script>'), jar]);
    expect(polyglot.includes('SECRET-OWNER')).toBe(true);
    const before = new Set(filesOnDisk());
    expect((await upload('a.jpg', polyglot)).statusCode).toBe(201);
    const kept = filesOnDisk().filter((file) => !before.has(file));
    expect(kept).toHaveLength(2);
    for (const file of kept) {
      const bytes = readFileSync(file);
      for (const secret of ['SECRET', 'Exif', 'GPS', 'PK\x03\x04', '<script']) {
        expect([secret, bytes.includes(secret)]).toEqual([secret, false]);
      }
      const { exif: left, width, height, orientation } = await sharp(file).metadata();
      expect({ left, width, height, orientation }).toEqual({ width: 40, height: 60 });
    }
  });

  it('has a name that is a text and never a path', async () => {
    const names = {
      '../../etc/passwd.jpg': 'passwd.jpg',
      'C:\\\\Users\\\\wang\\\\a.jpg': 'a.jpg',
      'gpj.\u202efdp.jpg': 'gpj.fdp.jpg',
      [`${'長'.repeat(300)}.jpg`]: `${'長'.repeat(115)}….jpg`,
    };
    for (const [given, shown] of Object.entries(names)) {
      expect((await upload(given, await aPicture())).json()).toMatchObject({ name: shown });
    }
    expect(
      filesOnDisk().filter((file) => !/[/\\](kept[/\\]..|incoming)[/\\][0-9a-f]{32}$/.test(file)),
    ).toEqual([]);
  });

  it('can be taken back once', async () => {
    const before = filesOnDisk().length;
    const { token } = (await upload('a.jpg', await aPicture())).json();
    const forget = () => office.api.inject({ method: 'DELETE', url, payload: { token } });
    expect((await forget()).statusCode).toBe(204);
    expect((await forget()).json().code).toBe('file_gone');
    expect(filesOnDisk()).toHaveLength(before);
  });

  it('says what is missing where there is no file', async () => {
    const none = await office.api.inject({ method: 'POST', url, ...aForm([]) });
    expect(none.json().code).toBe('file_missing');
    const json = await office.api.inject({ method: 'POST', url, payload: {} });
    expect(json.json().code).toBe('file_missing');
  });
});

describe('a letter with files', () => {
  const send = (files: string[]) =>
    office.api.inject({
      method: 'POST',
      url: '/api/v1/public/cases',
      payload: aPublicCase({ files }),
    });
  const token = async () => (await upload('a.jpg', await aPicture())).json().token as string;

  it('takes them along, each to one case alone', async () => {
    const tokens = [await token(), await token()];
    const answers = await Promise.all([send(tokens), send(tokens), send([tokens[1]])]);
    const opened = answers.filter(({ statusCode }) => statusCode === 201);
    expect(opened).toHaveLength(1);
    expect(
      answers.filter(({ statusCode }) => statusCode === 422).map((a) => a.json().code),
    ).toEqual([...['file_gone', 'file_gone']]);
    const rows = await office.db.query(
      `SELECT 1 FROM attachment a JOIN cases c ON c.id = a.case_id WHERE c.case_no = $1 AND a.attached_at = c.received_at`,
      [opened[0].json().caseNo],
    );
    expect(rows.length).toBeGreaterThan(0);
    const events = await office.db.query(
      `SELECT 1 FROM case_event e JOIN cases c ON c.id = e.case_id WHERE c.case_no = $1 AND e.type = 'file.attached'`,
      [opened[0].json().caseNo],
    );
    expect(events).toHaveLength(rows.length);
  });

  it('is not opened with a token that stands for nothing, or with too many', async () => {
    expect((await send(['x'.repeat(43)])).json().code).toBe('file_gone');
    const many = await Promise.all(Array.from({ length: 6 }, token));
    expect((await send(many)).json()).toMatchObject({ code: 'too_many_files', files: 5 });
  });
});
