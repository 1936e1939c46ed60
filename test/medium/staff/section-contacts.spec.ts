import { SectionContacts, StaffRegister } from '#staff';
import { openOffice, type TestOffice } from '#testing';

describe('who is told of a deadline', () => {
  let office: TestOffice;
  beforeAll(async () => void (office = await openOffice()));
  afterAll(() => office.close());

  const told = async (lead: string | null, role: 'handler' | 'supervisor', handler?: string) => {
    const handlerId = handler ? office.people[handler].id : null;
    const people = await office.worker.get(SectionContacts).of({ lead, handlerId }, role);
    return people.map(({ account }) => account);
  };

  it('is the section, or the dispatcher where there is none', async () => {
    expect(await told('DELIVERY', 'handler', 'delivery')).toEqual(['delivery']);
    expect(await told('DELIVERY', 'supervisor')).toEqual(['delivery-chief']);
    expect(await told('TRIAGE', 'supervisor')).toEqual(['dispatcher']);
    expect(await told(null, 'handler')).toEqual(['dispatcher']);
  });

  it('is never nobody: a section without handlers has a supervisor, one without people the dispatcher', async () => {
    const register = office.api.get(StaffRegister);
    await register.deactivate('express');
    expect(await told('EXPRESS', 'handler', 'express')).toEqual(['express-chief']);
    await register.deactivate('express-chief');
    expect(await told('EXPRESS', 'handler')).toEqual(['dispatcher']);
    expect(await told('EXPRESS', 'supervisor')).toEqual(['dispatcher']);
  });
});
