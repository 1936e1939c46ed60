import { crc32, deflateRawSync } from 'node:zlib';

/** An entry of a packed file; `claims` lies about its unpacked size, `name` may be anything. */
export interface ZipEntry {
  readonly name: string;
  readonly data: string | Buffer;
  readonly isStored?: boolean;
  readonly claims?: number;
  readonly isEncrypted?: boolean;
}

/** A packed file as no decent program writes it: every name and every size as told. */
export function aZip(entries: readonly ZipEntry[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, data, isStored, claims, isEncrypted } of entries) {
    const plain = Buffer.from(data);
    const packed = isStored ? plain : deflateRawSync(plain, { level: 9 });
    const title = Buffer.from(name);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(0x800 | (isEncrypted ? 1 : 0), 2);
    fields.writeUInt16LE(isStored ? 0 : 8, 4);
    fields.writeUInt32LE(crc32(plain), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(claims ?? plain.length, 18);
    fields.writeUInt16LE(title.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), fields, title, packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    const version = Buffer.from([20, 0]);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02'), version, fields, place, title]));
    locals.push(local);
    offset += local.length;
  }
  const index = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(index.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, index, Buffer.from('PK\x05\x06'), end]);
}

const TYPES = '<?xml version="1.0" encoding="UTF-8"?><Types/>';
const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

/** A DOCX with these paragraphs, and whatever else is put into it. */
export const aDocx = (
  texts: readonly string[] = ['您好'],
  more: readonly ZipEntry[] = [],
): Buffer =>
  aZip([
    { name: '[Content_Types].xml', data: TYPES },
    {
      name: 'word/document.xml',
      data: `<?xml version="1.0"?><w:document><w:body>${texts.map(paragraph).join('')}</w:body></w:document>`,
    },
    ...more,
  ]);

/** An ODT with these paragraphs, and whatever else is put into it. */
export const anOdt = (
  texts: readonly string[] = ['您好'],
  more: readonly ZipEntry[] = [],
): Buffer =>
  aZip([
    { name: 'mimetype', data: 'application/vnd.oasis.opendocument.text', isStored: true },
    {
      name: 'content.xml',
      data: `<office:document-content>${texts.map((text) => `<text:p>${text}</text:p>`).join('')}</office:document-content>`,
    },
    { name: 'META-INF/manifest.xml', data: '<manifest:manifest/>' },
    ...more,
  ]);

/** A PDF of one empty page, with whatever else is put into it. */
export const aPdf = (more = ''): Buffer =>
  Buffer.from(
    `%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R ${more}>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF\n`,
  );

/** The header of a PNG that says it is so large, and nothing behind it. */
export function pngHeader(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    ...[signature, chunk('IHDR', header), chunk('IDAT', deflateRawSync(Buffer.alloc(64)))],
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A form with files as browsers send it; a name stands there as it is given. */
export function aForm(
  files: readonly { name: string; data: Buffer; field?: string }[],
  fields: Readonly<Record<string, string>> = {},
) {
  const boundary = 'a-boundary-of-the-tests';
  const texts = Object.entries(fields).map(([name, text]) =>
    Buffer.from(
      `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${text}\r\n`,
    ),
  );
  const parts = files.flatMap(({ name, data, field = 'file' }) => [
    Buffer.from(
      `--${boundary}\r\nContent-Disposition: form-data; name="${field}"; filename="${name}"\r\nContent-Type: application/octet-stream\r\n\r\n`,
    ),
    ...[data, Buffer.from('\r\n')],
  ]);
  return {
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    payload: Buffer.concat([...texts, ...parts, Buffer.from(`--${boundary}--\r\n`)]),
  };
}
