import { attributesOf } from './xml.js';

describe('the attributes of a tag', () => {
  it.each<[string, Record<string, string> | undefined]>([
    ['<a>', {}],
    ['</a>', {}],
    ['<a/>', {}],
    ['<a b="1"\n c = \'2\' />', { b: '1', c: '2' }],
    [`<a b='x c="1"' c="2"/>`, { b: 'x c="1"', c: '2' }],
    ['<a b="&#x5c;&amp;"/>', { b: '\\&' }],
    ['<a b="<"/>', { b: '<' }],
    ['<a b=1>', undefined],
    ['<a b>', undefined],
    ['<a b="1"c="2">', undefined],
    ['<a b="1', undefined],
    ['< a>', undefined],
  ])('%j', (tag, attributes) => {
    const found = attributesOf(tag);
    expect(found && Object.fromEntries(found)).toEqual(attributes);
  });
});
