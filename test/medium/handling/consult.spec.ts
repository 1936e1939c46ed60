import { openOffice, type TestOffice } from '#testing';
import { Desk, taipei } from './desk.js';

const QUESTION = '請查明該段投遞紀錄';

describe('asking other sections', () => {
  let office: TestOffice;
  let desk: Desk;
  beforeAll(async () => {
    office = await openOffice();
    desk = new Desk(office);
    await desk.open('delivery', 'delivery-chief', 'dispatcher', 'ethics', 'mails-chief');
    await desk.open('express', 'express-chief', 'mails', 'counter');
  });
  afterEach(() => office.setTime());
  afterAll(() => office.close());

  async function accepted(message: object = {}): Promise<string> {
    await desk.setTime('2026-11-24 10:00');
    const { caseNo } = await office.receive(message);
    await desk.act('delivery', caseNo, 'accept');
    return caseNo;
  }
  const consult = (caseNo: string, ...sections: string[]) =>
    desk.act('delivery', caseNo, 'consult', { sections, question: QUESTION });
  const list = async (account: string, view: string) =>
    (
      await desk.get<{ items: { caseNo: string }[] }>(account, `/cases?view=${view}&limit=200`)
    ).items.map(({ caseNo }) => caseNo);

  it('shows them the case, lets them answer, and nothing else', async () => {
    const caseNo = await accepted({ body: '我的身分證字號 A123456789，掛號沒收到，郵差投錯。' });
    expect((await desk.get<{ code: string }>('express', `/cases/${caseNo}`)).code).toBe(
      'not_found',
    );
    const asked = await consult(caseNo, 'EXPRESS', 'MAILS');
    expect([asked.consulted, asked.awaitingFindings]).toEqual([
      ['EXPRESS', 'MAILS'],
      ['EXPRESS', 'MAILS'],
    ]);
    const seen = await desk.see('express', caseNo);
    expect(seen.actions).toEqual(['note', 'give-findings']);
    // Numbers that are nobody else's business stay hidden from the section that only helps.
    expect(seen.body).not.toContain('A123456789');
    // The section itself sees them when it asks, and the case remembers that it did.
    expect((await desk.see('delivery', caseNo)).body).not.toContain('A123456789');
    expect(await desk.original('delivery', caseNo)).toContain('A123456789');
    expect(await desk.original('express', caseNo)).toContain('not_permitted');
    const shown = (await desk.events(caseNo)).filter(({ type }) => type === 'original.shown');
    expect(shown).toHaveLength(1);
    expect((await desk.get<{ code: string }>('counter', `/cases/${caseNo}`)).code).toBe(
      'not_found',
    );
    expect(await list('express', 'consulted')).toContain(caseNo);
    expect(await list('express', 'all')).toContain(caseNo);
    // It is no work of theirs beside the findings: their own lists stay as the board counts them.
    expect(await list('express', 'open')).not.toContain(caseNo);
    expect(await list('counter', 'all')).not.toContain(caseNo);
    expect(await desk.refused('express', caseNo, 'draft-reply', { text: 'x' })).toBe(
      '403 not_permitted',
    );

    const answered = await desk.act('express', caseNo, 'give-findings', { text: '查無此件' });
    expect([answered.consulted, answered.awaitingFindings]).toEqual([
      ['EXPRESS', 'MAILS'],
      ['MAILS'],
    ]);
    expect(await list('express', 'consulted')).not.toContain(caseNo);
    expect(await desk.refused('express', caseNo, 'give-findings', { text: 'x' })).toBe(
      '422 no_findings_awaited',
    );
    expect((await desk.events(caseNo)).at(-1)).toEqual({
      type: 'case.findings_given',
      data: { section: 'EXPRESS', text: '查無此件' },
    });
    expect((await desk.clock(caseNo, 'findings:EXPRESS')).state).toBe('met');
    expect((await desk.clock(caseNo, 'findings:MAILS')).state).toBe('running');
  });

  it('shows them no other case that follows this one', async () => {
    const caseNo = await accepted();
    await desk.act('delivery', await accepted(), 'merge', { into: caseNo });
    await consult(caseNo, 'EXPRESS');
    expect((await desk.see('delivery', caseNo)).followers).toHaveLength(1);
    expect((await desk.see('express', caseNo)).followers).toEqual([]);
  });

  it('tells the handlers of each section once, and nothing of what was written', async () => {
    const caseNo = await accepted();
    await consult(caseNo, 'EXPRESS', 'MAILS', 'EXPRESS');
    const mails = await desk.mails('consulted', caseNo);
    expect(mails.map(({ recipient }) => recipient)).toEqual([
      'express@office.example',
      'mails@office.example',
    ]);
    for (const { text } of mails) {
      expect(text).toContain(`/console/cases/${caseNo}`);
      expect(text).not.toContain(QUESTION);
    }
  });

  it('runs a deadline of its own for each, and again when a section is asked again', async () => {
    const caseNo = await accepted();
    await consult(caseNo, 'EXPRESS');
    expect((await desk.clock(caseNo, 'findings:EXPRESS')).dueAt).toEqual(
      taipei('2026-11-26 17:30'),
    );
    expect(
      await desk.refused('delivery', caseNo, 'consult', {
        ...{ sections: ['EXPRESS'], question: '到底？' },
      }),
    ).toBe('422 findings_awaited');
    await desk.act('express', caseNo, 'give-findings', { text: '查無此件' });
    await desk.setTime('2026-11-25 10:00');
    await consult(caseNo, 'EXPRESS');
    const again = await desk.clock(caseNo, 'findings:EXPRESS');
    expect([again.state, again.dueAt]).toEqual(['running', taipei('2026-11-27 17:30')]);
  });

  it('is over with the answer: after a reopening a section is asked anew, with a clock', async () => {
    const caseNo = await accepted();
    await consult(caseNo, 'EXPRESS');
    await desk.act('delivery', caseNo, 'draft-reply', { text: '已查明。' });
    await desk.act('delivery', caseNo, 'submit');
    await desk.act('delivery-chief', caseNo, 'approve');
    await desk.act('delivery-chief', caseNo, 'reopen', { reason: '客戶來電表示仍未解決。' });
    expect((await desk.see('delivery', caseNo)).awaitingFindings).toEqual([]);
    expect((await consult(caseNo, 'EXPRESS')).awaitingFindings).toEqual(['EXPRESS']);
    expect((await desk.clock(caseNo, 'findings:EXPRESS')).state).toBe('running');
  });

  it.each([
    ['a section there is not', ['NOWHERE'], '422 unknown_section'],
    ['the ethics office', ['ETHICS'], '422 unknown_section'],
    ['triage', ['TRIAGE'], '422 unknown_section'],
    ['the lead itself', ['MAILS', 'DELIVERY'], '422 same_section'],
    ['nobody', [], '400 invalid_input'],
  ])('refuses %s', async (_what, sections, code) => {
    const caseNo = await accepted();
    const body = { sections, question: QUESTION };
    expect(await desk.refused('delivery', caseNo, 'consult', body)).toBe(code);
    expect(await desk.mails('consulted', caseNo)).toEqual([]);
  });

  it('a section answers for itself alone', async () => {
    const caseNo = await accepted();
    await consult(caseNo, 'EXPRESS', 'MAILS');
    const answer = { text: '代答', section: 'MAILS' };
    expect(await desk.refused('express', caseNo, 'give-findings', answer)).toBe(
      '403 not_permitted',
    );
    expect(await desk.refused('dispatcher', caseNo, 'give-findings', { text: 'x' })).toBe(
      '403 not_permitted',
    );
  });

  it('a section that takes the case over owes no findings any more', async () => {
    const caseNo = await accepted();
    await consult(caseNo, 'EXPRESS', 'MAILS');
    await desk.act('delivery-chief', caseNo, 'transfer', { to: 'EXPRESS', reason: '屬快捷' });
    const { consulted, awaitingFindings } = await desk.see('express', caseNo);
    expect([consulted, awaitingFindings]).toEqual([['MAILS'], ['MAILS']]);
    expect((await desk.clock(caseNo, 'findings:EXPRESS')).state).toBe('moot');
  });

  it('a sealed case is hidden from those who were asked before, and asks nobody', async () => {
    const caseNo = await accepted();
    await consult(caseNo, 'EXPRESS');
    await desk.act('dispatcher', caseNo, 'transfer', { to: 'ETHICS', reason: '屬檢舉' });
    expect((await desk.get<{ code: string }>('express', `/cases/${caseNo}`)).code).toBe(
      'not_found',
    );
    expect(await list('express', 'all')).not.toContain(caseNo);
    expect(await list('express', 'consulted')).not.toContain(caseNo);
    expect(
      await desk.refused('ethics', caseNo, 'consult', {
        ...{ sections: ['MAILS'], question: QUESTION },
      }),
    ).toBe('403 not_permitted');
  });
});
