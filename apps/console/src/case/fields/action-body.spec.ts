import { bodyOf } from './action-body';

describe('what a dialog sends', () => {
  it('more time is either days or a day, whatever else was typed before', () => {
    const typed = { workingDays: '3', until: '2026-12-01', reason: '會勘' };
    expect(bodyOf('extend', typed)).toEqual({ workingDays: 3, reason: '會勘' });
    expect(bodyOf('extend', { ...typed, by: 'until' })).toEqual({
      ...{ until: '2026-12-01', reason: '會勘' },
    });
  });

  it('sections are a list, a remark that was left empty is none, the rest goes as typed', () => {
    const question = '請查明';
    expect(bodyOf('consult', { sections: 'MAILS,EXPRESS', question })).toEqual({
      ...{ sections: ['MAILS', 'EXPRESS'], question },
    });
    expect(bodyOf('resume', { note: ' ' })).toEqual({});
    expect(bodyOf('resume', { note: '客戶來電' })).toEqual({ note: '客戶來電' });
    expect(bodyOf('note', { text: 'x' })).toEqual({ text: 'x' });
  });
});
