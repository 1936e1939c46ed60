import type { FileRefusalCode } from '#kernel';

const KINDS = {
  zh: '圖片（JPEG、PNG、WebP、GIF）、PDF、ODT、DOCX',
  en: 'pictures (JPEG, PNG, WebP, GIF), PDF, ODT and DOCX',
};

/** What is said of a file that is not taken or not handed out; {places} are filled from the details. */
export const FILE_REFUSAL_WORDS: Readonly<
  Record<FileRefusalCode, { readonly zh: string; readonly en: string }>
> = {
  file_missing: { zh: '請選擇一個檔案再上傳。', en: 'Choose a file to upload.' },
  file_empty: {
    zh: '這個檔案是空的，請確認後重新選擇。',
    en: 'The file is empty; check it and choose again.',
  },
  file_too_large: {
    zh: '檔案超過 {mb} MB，請縮小或分成幾個檔案後再上傳。',
    en: 'The file is larger than {mb} MB; make it smaller or split it.',
  },
  file_kind_refused: {
    zh: `不收這種檔案，請改用${KINDS.zh}；手機的 HEIC 照片請另存為 JPEG。`,
    en: `Files of this kind are not taken; send ${KINDS.en}. Save HEIC photos as JPEG.`,
  },
  file_name_mismatch: {
    zh: '檔案內容是 {kind}，與副檔名不符，請改正檔名後再上傳。',
    en: 'The file is a {kind}, which its name does not say; correct the name.',
  },
  file_damaged: {
    zh: '檔案損壞或不完整，無法讀取，請重新存檔後再上傳。',
    en: 'The file is damaged or incomplete; save it again and send that.',
  },
  file_too_many_pixels: {
    zh: '圖片超過 {megapixels} 百萬像素，請縮小尺寸後再上傳。',
    en: 'The picture has more than {megapixels} million pixels; make it smaller.',
  },
  file_inflates: {
    zh: '檔案解開後太大，無法檢查，請移除大型物件或改存成 PDF。',
    en: 'The file unpacks to too much to be checked; remove large objects or send a PDF.',
  },
  file_has_program: {
    zh: '檔案含有巨集、程式或嵌入的檔案，請移除或另存成 PDF 後再上傳。',
    en: 'The file holds macros, programs or embedded files; remove them or send a PDF.',
  },
  file_points_outside: {
    zh: '檔案會從外部載入範本或圖片，請移除外部連結的物件或改存成 PDF。',
    en: 'The file loads a template or pictures from elsewhere; remove them or send a PDF.',
  },
  file_locked: {
    zh: '檔案有密碼保護，無法檢查，請移除密碼後再上傳。',
    en: 'The file is protected by a password; remove it and send it again.',
  },
  too_many_files: {
    zh: '最多 {files} 個檔案，請移除不需要的檔案。',
    en: 'At most {files} files; remove those that are not needed.',
  },
  files_too_large: {
    zh: '附件合計超過 {mb} MB，請移除或縮小部分檔案。',
    en: 'The files together are larger than {mb} MB; remove some or make them smaller.',
  },
  file_gone: {
    zh: '有附件已過期或已使用，請重新上傳附件後再送出。',
    en: 'An attachment has expired or was used; upload it again, then send.',
  },
  file_not_scanned: {
    zh: '檔案正在掃毒，完成後才能開啟，請稍候再試。',
    en: 'The file is being checked for viruses; try again in a while.',
  },
  file_quarantined: {
    zh: '檔案疑似含有病毒，已隔離，不提供開啟；請請客戶改以其他方式提供。',
    en: 'The file seems to hold a virus and is kept in quarantine; ask for it in another form.',
  },
  no_preview: {
    zh: '這個檔案沒有預覽，請下載後查看。',
    en: 'There is no preview of this file; download it.',
  },
  uploads_busy: {
    zh: '同時上傳的檔案太多，請在 {retryAfter} 秒後再試。',
    en: 'Too many files are being uploaded; try again in {retryAfter} s.',
  },
  no_room: {
    zh: '目前無法存放檔案，請稍後再試，或先送出來信、之後再補附件。',
    en: 'Files cannot be stored at the moment; try again later, or send the letter without.',
  },
};
