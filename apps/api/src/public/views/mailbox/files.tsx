import { FILE_KINDS } from '#attachment';
import type { KeptFile } from '../../mailbox/kept-files.js';
import type { Facts } from '../../mailbox/letter-facts.js';
import { fill, writeSize } from '../../words/words.js';
import { describedBy, Frame } from '../fields.js';
import { Mixed } from '../parts.js';
import type { QuestionProps } from './questions.js';

const ENDINGS = Object.values(FILE_KINDS).flatMap(({ endings }) => [...endings]);
const BYTES_OF_MB = 1024 * 1024;

/** The question about files: what is kept already, and a field for more with a button of its own. */
export function Files({
  reader,
  state,
  files,
  room,
}: QuestionProps & Pick<Facts, 'files' | 'room'>) {
  const { w } = reader;
  const limits = { each: String(room.each), files: String(room.files), mb: String(room.megabytes) };
  const field = { state, name: 'files', label: w.filesChoose, hint: fill(w.filesLimits, limits) };
  return (
    <>
      <h1>{w.askFiles}</h1>
      <p className="hint">{w.filesHint}</p>
      {files.length > 0 && <Kept reader={reader} files={files} />}
      <Frame {...field}>
        <input
          id="files"
          name="upload"
          type="file"
          multiple
          accept={ENDINGS.map((ending) => `.${ending}`).join(',')}
          aria-describedby={describedBy(field)}
          aria-invalid={state.errors.files ? true : undefined}
          data-most={room.each * BYTES_OF_MB}
          data-too-large={fill(w.filesTooLarge, limits)}
          data-broken={w.filesBroken}
          data-busy={w.filesBusy}
        />
      </Frame>
      <p>
        <button className="button button--plain" type="submit" name="go" value="upload">
          {w.filesUpload}
        </button>
      </p>
      <Progress />
    </>
  );
}

/** How far an upload is, where JavaScript runs. */
const Progress = () => (
  <div className="progress">
    <progress id="upload-bar" max="100" value="0" aria-labelledby="upload-said" hidden />
    <p id="upload-said" role="status" />
  </div>
);

const Kept = ({
  reader,
  files,
}: {
  reader: QuestionProps['reader'];
  files: readonly KeptFile[];
}) => (
  <section aria-labelledby="kept-files">
    <h2 id="kept-files">{reader.w.filesKept}</h2>
    <ul className="kept">
      {files.map(({ mark, name, size }) => (
        <li key={mark}>
          <span>
            <Mixed text={name} reader={reader} />{' '}
            <span className="hint">{writeSize(size, reader.language)}</span>
          </span>
          <button className="linklike" type="submit" name="go" value={`remove-${mark}`}>
            {reader.w.filesRemove}
            <span className="sr">
              {' '}
              <Mixed text={name} reader={reader} />
            </span>
          </button>
        </li>
      ))}
    </ul>
  </section>
);
