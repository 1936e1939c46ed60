import shipped from '../../../../config/sign-in.json';
import { checkSignInTerms, isTimeCode, plainCode, refusalToEnd } from './second-step.js';

describe('the terms of signing in', () => {
  it('that are shipped are without faults', () => expect(checkSignInTerms(shipped)).toEqual([]));

  it.each([
    [null, /version.*secondStepFor/s],
    [{ version: '1' }, /^secondStepFor: 須/],
    [{ version: '1', secondStepFor: ['king'] }, /king/],
    [{ version: '1', secondStepFor: ['admin', 'admin'] }, /twice/],
    [{ version: ' ', secondStepFor: [] }, /^version/],
  ])('%j are told what is wrong', (terms, fault) =>
    expect(checkSignInTerms(terms).join('\n')).toMatch(fault),
  );
});

describe('a code', () => {
  it.each([
    ['123 456', true],
    ['123-456', true],
    ['12345', false],
    ['1234567', false],
    ['abcde-23456', false],
  ])('%s is of the telephone: %s', (code, isOne) => expect(isTimeCode(code)).toBe(isOne));

  it('is the same however it is written', () =>
    expect(plainCode(' ABCDE-23456 ')).toBe(plainCode('abcde 23456')));
});

describe('doing without the second step', () => {
  const terms = { version: '1', secondStepFor: ['admin', 'supervisor'] as const };
  it.each([
    ['admin', 'second_step_required'],
    ['supervisor', 'second_step_required'],
    ['handler', undefined],
  ] as const)('%s: %s', (role, code) => expect(refusalToEnd(role, terms)?.code).toBe(code));
});
