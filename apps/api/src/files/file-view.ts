import { type Attachment, FILE_KINDS, previewOf } from '#attachment';

/** A file as the console shows it; `customer` is the name of whoever wrote the letter. */
export function fileView(file: Attachment, customer: string) {
  const { id, name, kind, size, state, width, height, uploadedBy, attachedAt, createdAt } = file;
  const by = uploadedBy.by;
  return {
    ...{ id, name, kind, size, state, width, height },
    type: FILE_KINDS[kind].mime,
    preview: previewOf(file),
    by: { by, name: uploadedBy.by === 'customer' ? customer : uploadedBy.name },
    at: attachedAt ?? createdAt,
  };
}
