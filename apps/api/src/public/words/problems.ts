/** A sentence for each kind of reader. */
interface Both {
  readonly zh: string;
  readonly en: string;
}

interface Circumstances {
  /** Seconds to wait. */
  readonly wait?: number;
  /** Something was being sent. */
  readonly isForm: boolean;
}

const KEPT: Both = {
  zh: '按瀏覽器的「上一頁」，您寫的內容通常還在。',
  en: 'Go back in your browser; what you wrote is usually still there.',
};

const PROBLEMS: Record<string, Both> = {
  not_found: {
    zh: '這個網址沒有頁面，可能輸入有誤，或頁面已經移走。請從首頁或網站導覽再找一次。',
    en: 'There is no page at this address; it may be mistyped or moved. Start from the home page or the site map.',
  },
  too_large: {
    zh: `內容太長，我們沒有收下。${KEPT.zh}請縮短到 5,000 字以內，再送出一次。`,
    en: `This is too long, so we did not take it in. ${KEPT.en} Shorten it to 5,000 characters and send it again.`,
  },
  unsupported_media_type: {
    zh: `送出的格式不是這張表單的格式，我們沒有收下。${KEPT.zh}請用本站的表單再送出一次。`,
    en: `This did not come in the format of the form, so we did not take it in. ${KEPT.en} Use the form on this site and send it again.`,
  },
  bad_request: {
    zh: `送出的內容在途中損壞，我們沒有收下。${KEPT.zh}請再送出一次。`,
    en: `What was sent was damaged on the way, so we did not take it in. ${KEPT.en} Send it again.`,
  },
  invalid_input: {
    zh: `送出的文字編碼有誤，我們沒有收下。${KEPT.zh}請再送出一次；仍不行，請改用其他瀏覽器。`,
    en: `The text came in a broken encoding, so we did not take it in. ${KEPT.en} Send it again; if that does not help, use another browser.`,
  },
  foreign_origin: {
    zh: '這個要求來自其他網站，為了保護您，我們沒有收下。請從本站的表單送出。',
    en: 'This came from another site; to protect you we did not take it in. Use the form on this site.',
  },
};

const inSeconds = (wait: number): string => `${wait} second${wait === 1 ? '' : 's'}`;

function slowDown({ wait = 60, isForm }: Circumstances): Both {
  return isForm
    ? {
        zh: `短時間內送出太多次，這一次沒有收下。請等 ${wait} 秒，再重新整理這一頁；瀏覽器問要不要重新送出時請按確定，您寫的內容不會遺失。`,
        en: `There were too many requests in a short time, so this one was not taken in. Wait ${inSeconds(wait)}, then reload this page; when the browser asks whether to send again, confirm: nothing you wrote is lost.`,
      }
    : {
        zh: `短時間內開啟太多次，請等 ${wait} 秒再重新整理。`,
        en: `There were too many requests in a short time. Wait ${inSeconds(wait)}, then reload the page.`,
      };
}

/** What a problem says to the readers of the public pages; undefined where its own words will do. */
export const problemWords = (code: string, how: Circumstances): Both | undefined =>
  code === 'too_many_attempts' || code === 'too_many_requests' ? slowDown(how) : PROBLEMS[code];
