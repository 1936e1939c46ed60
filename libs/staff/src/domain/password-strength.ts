const SHORTEST = 12;
/** What the sign-in page takes, in characters. */
const LONGEST = 200;
/** Letters or digits that have to be left when everything that is guessed first is taken away. */
const MOST_GUESSED_LEAVES = 6;

/** What attackers try first; the account's own name is tried, too. */
const GUESSED_FIRST =
  /password|passw0rd|p@ssw0rd|qwerty|asdfgh|zxcvbn|letmein|welcome|admin|huiyin|taipei|post|demo|1234567890|12345678|123456|1234|abcdef|abcd/gu;

/** Why a password may not be used, in words the person can act on; undefined when it may. */
export function passwordFault(password: string, account: string): string | undefined {
  const length = [...password].length;
  if (length < SHORTEST) {
    return `密碼至少要 ${SHORTEST} 個字元，建議用幾個不相關的詞。 The password needs at least ${SHORTEST} characters; a few unrelated words are best.`;
  }
  if (length > LONGEST) {
    return `密碼最多 ${LONGEST} 個字元。 The password may have at most ${LONGEST} characters.`;
  }
  const left = password
    .toLowerCase()
    .replaceAll(account.toLowerCase(), '')
    .replace(GUESSED_FIRST, '');
  if (new Set(left).size < MOST_GUESSED_LEAVES) {
    return '密碼太容易猜到（含帳號、常見字串或重複字元），請換一個。 The password is too easy to guess (the account, a common word, or the same characters over and over); choose another.';
  }
  return undefined;
}
