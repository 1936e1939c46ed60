import { SectionContacts, StaffRegister } from '#staff';
import { openOffice, type TestOffice } from '#testing';

describe('who is told of a deadline', () => {
  let office: TestOffice;
  beforeAll(async () => void (office = await openOffice()));
  afterAll(() => office.close());

  type Part = 'handler' | 'supervisor' | 'dispatcher' | 'head';
  const told = async (section: string | null, part: Part, handler?: string) => {
    const handlerId = handler ? office.people[handler].id : null;
    const people = await office.worker.get(SectionContacts).of({ section, handlerId }, part);
    return people.map(({ account }) => account);
  };

  it('is the section, or the dispatcher where there is none', async () => {
    expect(await told('DELIVERY', 'handler', 'delivery')).toEqual(['delivery']);
    expect(await told('DELIVERY', 'supervisor')).toEqual(['delivery-chief']);
    expect(await told('TRIAGE', 'supervisor')).toEqual(['dispatcher']);
    expect(await told(null, 'handler')).toEqual(['dispatcher']);
    expect(await told('DELIVERY', 'dispatcher')).toEqual(['dispatcher']);
    expect(await told('DELIVERY', 'head')).toEqual(['head']);
  });

  it('is the ethics office alone for what lies there, whoever else is asked for', async () => {
    for (const part of ['handler', 'supervisor', 'dispatcher', 'head'] as const) {
      expect(await told('ETHICS', part)).toEqual(['ethics']);
    }
  });

  it('gets the daily list: both ranks of a section, the dispatcher for triage, the head for all', async () => {
    const listed = async (board: string) =>
      (await office.worker.get(SectionContacts).ofBoard(board)).map(({ account }) => account);
    expect(await listed('DELIVERY')).toEqual(['delivery', 'delivery-chief']);
    expect(await listed('HR')).toEqual(['dispatcher']);
    expect(await listed('TRIAGE')).toEqual(['dispatcher']);
    expect(await listed('ETHICS')).toEqual(['ethics']);
    expect(await listed('OFFICE')).toEqual(['head']);
  });

  it('is never nobody: a section without handlers has a supervisor, one without people the dispatcher', async () => {
    const register = office.api.get(StaffRegister);
    await register.deactivate('express');
    expect(await told('EXPRESS', 'handler', 'express')).toEqual(['express-chief']);
    await register.deactivate('express-chief');
    expect(await told('EXPRESS', 'handler')).toEqual(['dispatcher']);
    expect(await told('EXPRESS', 'supervisor')).toEqual(['dispatcher']);
    await register.deactivate('head');
    expect(await told('DELIVERY', 'head')).toEqual(['deputy_head']);
    for (const account of ['deputy_head', 'dispatcher']) await register.deactivate(account);
    expect(await told('DELIVERY', 'head')).toEqual(['admin']);
    expect(await told(null, 'handler')).toEqual(['admin']);
  });
});
