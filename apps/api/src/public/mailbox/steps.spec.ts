import fc from 'fast-check';
import { move, type Place, placeOf, QUESTIONS, type Step, STEPS, stepOf } from './steps.js';

const from = (at: Step, isChange = false): Place => ({ at, isChange });
const press = (go?: unknown, errors = {}, hasAnswers = false) => ({ go, errors, hasAnswers });
const places = fc.record({ at: fc.constantFrom(...STEPS), isChange: fc.boolean() });

describe('the pages of the form', () => {
  it.each<[Step, Step]>([
    ['kind', 'matter'],
    ['matter', 'place'],
    ['answers', 'place'],
    ['contact', 'consent'],
    ['consent', 'check'],
  ])('go on from %s to %s', (at, next) => {
    expect(move(from(at), press())).toEqual({ at: next, isChange: false, errors: {} });
  });

  it('show likely answers after the message, where there are some, and only on the way on', () => {
    expect(move(from('matter'), press('', {}, true)).at).toBe('answers');
    expect(move(from('place'), press('back', {}, true)).at).toBe('matter');
    expect(move(from('matter', true), press('', {}, true)).at).toBe('check');
  });

  it('stay where something is wrong, and tell of that page alone', () => {
    const errors = { subject: 'no subject', name: 'no name' };
    expect(move(from('matter'), press('', errors))).toEqual({
      ...{ at: 'matter', isChange: false, errors: { subject: 'no subject' } },
    });
    expect(move(from('kind'), press('', errors)).at).toBe('matter');
    expect(move(from('matter'), press('back', errors))).toMatchObject({ at: 'kind', errors: {} });
  });

  it('lead from the check to any question, and from there back to the check', () => {
    for (const step of QUESTIONS) {
      const changing = move(from('check'), press(`change-${step}`));
      expect(changing).toEqual({ at: step, isChange: true, errors: {} });
      for (const go of ['', 'back']) {
        expect(move(changing, press(go))).toEqual({ ...from('check'), errors: {} });
      }
    }
  });

  it('are reached one after the other, whatever is pressed', () => {
    const go = fc.oneof(fc.string(), fc.constant('back'), fc.constant(undefined));
    fc.assert(
      fc.property(places, go, fc.boolean(), (place, pressed, hasAnswers) => {
        expect(STEPS).toContain(move(place, press(pressed, {}, hasAnswers)).at);
      }),
    );
    let place: Place = from('kind');
    for (let i = 0; i < STEPS.length; i += 1) place = move(place, press());
    expect(place.at).toBe('check');
  });

  it('are known by what was posted; anything else begins anew', () => {
    expect(placeOf({ at: 'place', change: 'yes' })).toEqual(from('place', true));
    for (const at of [undefined, 'constructor', ['check'], '']) {
      expect(placeOf({ at })).toEqual(from('kind'));
    }
    expect(stepOf('email')).toBe('contact');
    expect(stepOf('send')).toBe('check');
  });
});
