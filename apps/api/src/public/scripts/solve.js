// A worker that does the proof of work of a form (altcha-lib's PBKDF2 challenge): it tries one number
// after the other until the key made from it begins as asked, and gives back the solution as base64.
'use strict';

const bytesOf = (hex) => Uint8Array.from(hex.match(/../g), (pair) => parseInt(pair, 16));
const hexOf = (buffer) =>
  Array.from(new Uint8Array(buffer), (byte) => ('0' + byte.toString(16)).slice(-2)).join('');

async function solve(challenge) {
  const { nonce, salt, cost, keyLength, keyPrefix } = challenge.parameters;
  const start = bytesOf(nonce);
  const password = new Uint8Array(start.length + 4);
  password.set(start);
  const number = new DataView(password.buffer, start.length);
  const how = { name: 'PBKDF2', salt: bytesOf(salt), iterations: cost, hash: 'SHA-256' };
  for (let counter = 0; ; counter += 1) {
    number.setUint32(0, counter);
    const key = await crypto.subtle.importKey('raw', password, 'PBKDF2', false, ['deriveBits']);
    const derivedKey = hexOf(await crypto.subtle.deriveBits(how, key, keyLength * 8));
    if (derivedKey.indexOf(keyPrefix) === 0) return { counter, derivedKey };
  }
}

self.onmessage = async ({ data }) => {
  const challenge = JSON.parse(data);
  self.postMessage(btoa(JSON.stringify({ challenge, solution: await solve(challenge) })));
};
