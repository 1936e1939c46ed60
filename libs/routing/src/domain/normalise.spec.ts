import * as fc from 'fast-check';
import { asWritten, normalise, withoutHeaders } from './normalise.js';

describe('normalise', () => {
  it.each([
    ['臺北郵局', '台北郵局', 'the two forms of 台'],
    ['ｉ郵箱　壞了', 'i郵箱壞了', 'full width'],
    ['i 郵箱 壞了', 'i郵箱壞了', 'a space beside a Chinese character'],
    ['我的 EMS 卡在海關', '我的ems卡在海關', 'a Latin word amid Chinese'],
    ['The  mail\n van', 'the mail van', 'spaces between Latin words'],
    ['邮差态度很差，挂号丢了', '郵差態度很差,掛號丟了', 'simplified characters'],
    ['①ATM ②冷氣', '1.atm 2.冷氣', 'circled numbers'],
  ])('reads %s as %s (%s)', (written, read) => {
    expect(normalise(written)).toBe(read);
  });

  it('changes nothing that is normalised already, whatever the text', () => {
    const texts = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));
    fc.assert(
      fc.property(texts, (text) => {
        const once = normalise(text);
        expect(normalise(once)).toBe(once);
      }),
    );
  });

  it('gives a matched word back as the writer spelt it', () => {
    const spelt = asWritten('臺北郵局的 ATM 吃卡');
    expect(['台北', 'atm', '吃卡', 'elsewhere'].map(spelt)).toEqual([
      '臺北',
      'ATM',
      '吃卡',
      'elsewhere',
    ]);
  });

  it('leaves out the head of a forwarded mail, quoted or not', () => {
    const body = '寄件者: 臺北郵局快捷科\n> Subject: FW: 快捷\n> 窗口等很久\n謝謝';
    expect(withoutHeaders(body, ['寄件者', 'subject:'])).toBe('> 窗口等很久\n謝謝');
  });
});
