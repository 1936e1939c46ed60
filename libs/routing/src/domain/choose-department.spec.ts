import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { chooseDepartment, compileRules } from './choose-department.js';
import { normalise } from './normalise.js';
import type { RoutingRules } from './routing-rules.js';

const office = JSON.parse(readFileSync('config/routing-rules.json', 'utf8')) as RoutingRules;
const rules = compileRules(office);

const decide = (body: string, subject = '', channel = 'manager_mailbox') =>
  chooseDepartment(rules, { channel, subject, body });

describe('the subjects customers write about', () => {
  it.each([
    ['掛號信投到隔壁棟去了', 'DELIVERY', 'MAILS'],
    ['平信等了三個禮拜都沒收到', 'DELIVERY', 'MAILS'],
    ['掛號信遺失，要求賠償', 'MAILS', 'DELIVERY'],
    ['包裹摔壞了，要求補償', 'MAILS', 'EXPRESS'],
    ['快捷延誤兩天還沒到', 'EXPRESS', 'MAILS'],
    ['包裹沒按鈴就直接招領', 'EXPRESS', 'DELIVERY'],
    ['包裹不送上樓，叫我自己下去搬', 'EXPRESS', undefined],
    ['郵差態度很差，對我大聲', 'DELIVERY', undefined],
    ['郵務車違停在騎樓', 'DELIVERY', 'GENERAL'],
    ['i郵箱滿格，故障也沒人修', 'MAILS', 'DELIVERY'],
    ['希望我們社區增設i郵箱', 'MAILS', 'MARKETING'],
    ['改投改寄要怎麼申請', 'MAILS', 'DELIVERY'],
    ['路口的信筒三天沒人收信', 'MAILS', 'DELIVERY'],
    ['郵遞區號查詢結果是錯的', 'MAILS', 'DELIVERY'],
    ['查詢系統顯示已投遞但我沒收到掛號', 'MAILS', 'HO_IT'],
    ['約了上門收件沒有人來', 'MAILS', 'DELIVERY'],
    ['國際快捷卡在海關，要繳關稅嗎', 'EXPRESS', 'TPMPC'],
    ['窗口排隊等了一個小時', 'COUNTER', 'BRANCH'],
    ['櫃檯小姐態度惡劣', 'COUNTER', 'BRANCH'],
    ['ATM吃卡，補摺機也壞了', 'COUNTER', 'BRANCH'],
    ['我的帳戶被列為警示帳戶', 'COUNTER', 'HO_SAVINGS'],
    ['匯款匯錯帳號', 'COUNTER', 'HO_SAVINGS'],
    ['行動郵局登入一直失敗', 'COUNTER', 'HO_IT'],
    ['壽險理賠拖了兩個月', 'COUNTER', 'HO_LIFE'],
    ['房貸可以用電子謄本嗎', 'COUNTER', undefined],
    ['門口沒有坡道，輪椅進不去', 'COUNTER', 'TECH'],
    ['廁所很髒，冷氣也不冷', 'COUNTER', 'TECH'],
    ['免費WiFi連不上', 'COUNTER', undefined],
    ['銀髮優先窗口都沒有開', 'COUNTER', 'TECH'],
    ['我行動不便，可以到府收件嗎', 'MAILS', 'DELIVERY'],
    ['網頁上的電話是錯的', 'TRIAGE', 'COUNTER'],
    ['新郵票首日封什麼時候發行', 'MARKETING', 'COUNTER'],
    ['房屋稅單的信封裡夾了別人的稅單', 'HYBRID_MAIL', 'DELIVERY'],
    ['電子函件一份多少錢', 'HYBRID_MAIL', undefined],
    ['健保卡可以在郵局辦嗎', 'COUNTER', undefined],
    ['郵局甄試什麼時候報名，也想當志工', 'HR', undefined],
    ['主管收受廠商回扣', 'ETHICS', undefined],
    ['郵局把我的個資外洩了', 'COUNTER', 'HO_IT'],
    ['領自己的錢被行員盤問用途', 'COUNTER', 'BRANCH'],
    ['我住板橋，板橋的郵差亂丟信', 'TRIAGE', undefined],
  ])('%s → %s, with %s', (body, lead, supporting) => {
    const decision = decide(body);
    expect(decision.lead).toBe(lead);
    if (supporting) expect(decision.supporting).toContain(supporting);
  });
});

describe('the traps', () => {
  it.each([
    ['e-mail is not the hybrid mail section', '網路郵局的電子郵件驗證信收不到', 'COUNTER'],
    ['nor when a clerk says so', '窗口叫我找電子郵件科，可是我是行動郵局登入失敗', 'COUNTER'],
    ['a fault of the website', '貴局網站打不開，連結都失效', 'TRIAGE'],
    ['a street named after a town', '淡水是哪裡？我說的是基隆路二段的郵差，態度很差', 'DELIVERY'],
    ['mail on its way to a town', '寄到高雄的快捷還沒到', 'EXPRESS'],
    ['an office of another town', '高雄左營郵局的窗口態度很差', 'TRIAGE'],
    ['another carrier', '黑貓宅急便的包裹還沒到', 'TRIAGE'],
    ['head office decides the rates', '建議總公司調降郵資', 'TRIAGE'],
    ['advertising', '我們提供 SEO 服務，網站排名第一', 'TRIAGE'],
    ['nothing said', '到底行不行', 'TRIAGE'],
    ['nothing at all', '', 'TRIAGE'],
    ['the section in the head of a mail', '收件者: 臺北郵局快捷科\n\n窗口等了一小時', 'COUNTER'],
    ['a subject denied', '電子函件上傳失敗，非網路郵局問題', 'HYBRID_MAIL'],
    ['simplified characters', '邮差态度很差，挂号乱丢', 'DELIVERY'],
  ])('%s', (_, body, lead) => {
    expect(decide(body).lead).toBe(lead);
  });
});

describe('reports of wrongdoing', () => {
  it.each([
    '某支局經理收受清潔廠商的禮券，驗收都放水',
    '櫃員把客人的存款先拿去週轉，月底再補回',
    '我同事專偷信用卡信件去賣',
    '支局裡有人幫詐騙集團開人頭帳戶，一本抽五千',
    '科長叫公務車司機接送他小孩上學，公務車私用',
    '主管指示我們代刷出勤卡，虛報加班費',
    '壽險業務員挪用我媽的保費',
    '有行員把客戶名單賣給外面的投資公司',
    '總務承辦把底價洩漏給特定廠商',
    '支局經理常對女同事性騷擾，大家不敢講',
    'A supervisor takes bribes from a supplier.',
    'I saw a postal worker opening envelopes and taking the cash inside, he steals.',
  ])('%s', (body) => {
    expect(decide(body)).toMatchObject({ lead: 'ETHICS', kind: 'report', urgent: true });
  });

  it.each([
    ['我要檢舉郵務車違停，每天停在紅線上', 'DELIVERY'],
    ['檢舉郵差闖紅燈，還亂按喇叭', 'DELIVERY'],
    ['我要檢舉這個行員，態度惡劣都不理客人', 'COUNTER'],
    ['收到包裹發現破損，裡面少了一罐茶葉，要求賠償', 'MAILS'],
    ['他拒絕收紅包，請表揚這位郵差', 'DELIVERY'],
    ['有人假冒郵局員工騙我，帳戶被盜領', 'COUNTER'],
    ['提款卡掉了，被盜領三萬元', 'COUNTER'],
    ['信箱的信被外面的人偷走，請郵差以後按鈴', 'DELIVERY'],
    ['廠商履約保證金何時退還', 'GENERAL'],
    ['公務車倒車撞到我的車，請賠償', 'DELIVERY'],
  ])('%s is none', (body, lead) => {
    const decision = decide(body);
    expect(decision.kind).not.toBe('report');
    expect(decision.lead).toBe(lead);
  });

  it('takes whatever comes by the ethics channel for one', () => {
    expect(decide('我想跟你們談一件事', '', 'ethics').lead).toBe('ETHICS');
  });
});

describe('kind and urgency', () => {
  it.each([
    ['請問改投改寄要怎麼申請？', 'inquiry'],
    ['How can I send a registered letter to France?', 'inquiry'],
    ['建議在捷運站增設i郵箱', 'suggestion'],
    ['想稱讚送信的郵差，很有禮貌', 'suggestion'],
    ['郵差態度惡劣，要求道歉', 'complaint'],
    ['The clerk was rude.', 'complaint'],
  ])('%s is a(n) %s', (body, kind) => {
    expect(decide(body).kind).toBe(kind);
  });

  it.each([
    ['自動門夾到我媽媽的手，流血了', true],
    ['外牆磁磚掉下來砸到機車', true],
    ['快捷裡是胰島素，今天一定要送到', true],
    ['金融卡被盜刷了', true],
    ['稅單裡夾了別人的稅單', true],
    ['希望多放幾副老花眼鏡', false],
    ['郵差態度不好', false],
  ])('%s: urgent is %s', (body, urgent) => {
    expect(decide(body).urgent).toBe(urgent);
  });
});

describe('what holds for every message', () => {
  const pieces = fc.constantFrom(
    ...[
      '郵差',
      '包裹',
      '窗口',
      'ATM',
      '偷',
      '臺北',
      'i 郵箱',
      '態度',
      '檢舉',
      '\n',
      '不是',
      '高雄郵局',
    ],
    ...['from: a', '𠮷', '\0', '\ud800', '<b>', '２、', '嗎？', 'EMS', '  ', '住'],
  );
  const texts = fc.oneof(
    fc.array(pieces, { maxLength: 40 }).map((all) => all.join('')),
    fc.string({ unit: 'binary', maxLength: 200 }),
  );
  const RUNS = { numRuns: 50 };
  const messages = fc.record({ channel: fc.string(), subject: texts, body: texts });

  it('has a decision that is whole and always the same', () => {
    const leads = new Set([...office.subjects.map(({ lead }) => lead), 'ETHICS', 'TRIAGE']);
    fc.assert(
      fc.property(messages, (message) => {
        const decision = chooseDepartment(rules, message);
        expect(leads).toContain(decision.lead);
        expect(decision.confidence).toBeGreaterThanOrEqual(0);
        expect(decision.confidence).toBeLessThanOrEqual(1);
        expect(decision.reasons.length).toBeGreaterThan(0);
        expect(decision.supporting).not.toContain(decision.lead);
        expect(new Set(decision.supporting).size).toBe(decision.supporting.length);
        expect(chooseDepartment(rules, message)).toEqual(decision);
      }),
      RUNS,
    );
  });

  it('names as reasons only words that stand in the text', () => {
    fc.assert(
      fc.property(messages, (message) => {
        const decision = chooseDepartment(rules, message);
        const text = `${normalise(message.subject)}\n${normalise(message.body)}`;
        const named = [...decision.reasons, ...decision.alternatives].flatMap(({ words }) => words);
        for (const word of named) expect(text).toContain(normalise(word));
      }),
      RUNS,
    );
  });

  it('does not ask in which order the rules stand, unless two sections are even', () => {
    const reversed = compileRules({ ...office, subjects: [...office.subjects].reverse() });
    fc.assert(
      fc.property(messages, (message) => {
        const [one, other] = [rules, reversed].map((all) => chooseDepartment(all, message));
        expect(other.confidence).toBe(one.confidence);
        const isEven = one.alternatives.some(({ confidence }) => confidence === one.confidence);
        if (!isEven) expect(other.lead).toBe(one.lead);
      }),
      RUNS,
    );
  });

  it('is not led astray by a greeting before or thanks after', () => {
    fc.assert(
      fc.property(texts, (body) => {
        const plain = decide(body);
        const polite = decide(`您好：\n${body}\n敬祝平安`);
        expect(polite.lead).toBe(plain.lead);
      }),
      RUNS,
    );
  });

  it('reads a megabyte in an instant, whatever it is made of', () => {
    const samples = readFileSync('config/demo/samples.jsonl', 'utf8').repeat(4);
    const texts = [samples, '郵差偷包裹', '> '.repeat(30) + '\n', '2.', ' ', 'a\n'];
    decide(samples);
    for (const text of texts) {
      const body = text.repeat(Math.ceil(1_000_000 / text.length)).slice(0, 1_000_000);
      const begun = performance.now();
      decide(body, body);
      // 50 ms on a free core; a pattern that explodes would take minutes.
      expect(performance.now() - begun).toBeLessThan(500);
    }
  });
});
