/** Longest text that is read for routing, in characters; what a message is about stands before that. */
const READ_AT_MOST = 10_000;

/** Forms that Taiwanese writers mix, and the simplified ones of words that matter here. */
const PAIRS =
  '臺台邮郵递遞号號挂掛单單员員态態柜櫃储儲汇匯账帳户戶冻凍结結险險赔賠偿償丢丟坏壞毁毀误誤迟遲错錯国國际際关關税稅门門铃鈴' +
  '楼樓电電话話机機车車贴貼费費网網页頁银銀证證钱錢领領举舉贪貪赂賂请請问問谢謝议議诉訴赞讚询詢编編区區码碼转轉条條处處发發' +
  '点點时時间間没沒给給过過这這么麼办辦务務为為从從说說对對开開层層两兩张張资資讯訊湿濕声聲厕廁轮輪';
const FORMS: ReadonlyMap<string, string> = new Map(
  (PAIRS.match(/../gu) ?? []).map((pair) => [pair[0], pair[1]]),
);

/**
 * A text as the rules compare it: one form of width, case and character (臺 as 台), white space
 * folded, and none beside a Chinese character (`i 郵箱` as `i郵箱`).
 */
export function normalise(text: string): string {
  return (
    text
      .slice(0, READ_AT_MOST)
      // A circled number counts matters off; without its circle it would only be a figure.
      .replace(/[①-⑨]/g, (sign) => `${sign.charCodeAt(0) - 0x245f}.`)
      .normalize('NFKC')
      .toLowerCase()
      .normalize('NFKC')
      .replace(/[\u3400-\u9fff]/g, (character) => FORMS.get(character) ?? character)
      .replace(/\s+/g, ' ')
      .replace(/(?<=[\u3000-\u9fff]) | (?=[\u3000-\u9fff])/g, '')
      .slice(0, READ_AT_MOST)
  );
}

/** A character as it is compared, so that each keeps its place. */
const folded = (text: string): string =>
  text
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[A-Z]/g, (capital) => capital.toLowerCase())
    .replace(/[\u3400-\u9fff]/g, (character) => FORMS.get(character) ?? character);

/** A matched word as the writer spelt it (`ATM`, `臺北`), so that a reader finds it in the text. */
export function asWritten(text: string): (word: string) => string {
  const haystack = folded(text.slice(0, READ_AT_MOST));
  return (word) => {
    const at = haystack.indexOf(word);
    return at < 0 ? word : text.slice(at, at + word.length);
  };
}

/** The lines of a body without the header lines of forwarded mail, which name sections by the way. */
export function withoutHeaders(body: string, headers: readonly string[]): string {
  const lines = body.slice(0, READ_AT_MOST).split(/\r?\n/);
  const kept = lines.filter((line) => {
    // Signs of quotation stand before a header as before any other line.
    const start = normalise(line.slice(0, 40)).replace(/^[>|\s]+/, '');
    return !headers.some((header) => start.startsWith(header));
  });
  return kept.join('\n');
}
