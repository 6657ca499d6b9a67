// Slurs are known by salted fingerprints alone (generator/checks/slurs.py); none stands here.
import { compile, findAll } from "./text.js";

const K = [];
const H = [];
for (let number = 2; K.length < 64; number += 1) {
  let prime = true;
  for (let by = 2; by * by <= number; by += 1) prime &&= number % by !== 0;
  if (!prime) continue;
  const fraction = (root) => ((root - Math.floor(root)) * 2 ** 32) >>> 0;
  if (H.length < 8) H.push(fraction(Math.sqrt(number)));
  K.push(fraction(Math.cbrt(number)));
}

const turn = (word, by) => (word >>> by) | (word << (32 - by));

// SHA-256 in hexadecimal. The browser's own is only there on secure addresses, not for a file.
export const sha256 = (text) => {
  const bytes = [...new TextEncoder().encode(text)];
  const bits = bytes.length * 8;
  bytes.push(0x80);
  while (bytes.length % 64 !== 56) bytes.push(0);
  for (let shift = 56; shift >= 0; shift -= 8) bytes.push(Math.floor(bits / 2 ** shift) & 255);
  const state = [...H];
  for (let at = 0; at < bytes.length; at += 64) block(bytes.slice(at, at + 64), state);
  return state.map((word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
};

const block = (bytes, state) => {
  const w = [];
  for (let at = 0; at < 16; at += 1) {
    w[at] = (bytes[at * 4] << 24) | (bytes[at * 4 + 1] << 16) | (bytes[at * 4 + 2] << 8) | bytes[at * 4 + 3];
  }
  for (let at = 16; at < 64; at += 1) {
    const one = turn(w[at - 15], 7) ^ turn(w[at - 15], 18) ^ (w[at - 15] >>> 3);
    const two = turn(w[at - 2], 17) ^ turn(w[at - 2], 19) ^ (w[at - 2] >>> 10);
    w[at] = (w[at - 16] + one + w[at - 7] + two) | 0;
  }
  let [a, b, c, d, e, f, g, h] = state;
  for (let at = 0; at < 64; at += 1) {
    const one = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + K[at] + w[at]) | 0;
    const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((word, at) => { state[at] = (state[at] + word) | 0; });
};

const known = new Map();

export const slurs = (texts, { slurs: { salt, listed }, letters }) => {
  const fingerprint = (word) => sha256(salt + word.toLowerCase().replace(/ß/g, "ss")).slice(0, 20);
  const isSlur = (word) => {
    if (!known.has(word)) {
      const both = [word, word.replace(/[sS]+$/, "")].map(fingerprint);
      known.set(word, both.some((each) => listed.includes(each)));
    }
    return known.get(word);
  };
  const word = compile(letters.word);
  return texts.flatMap(({ keys, text }) =>
    findAll(word, text).filter((found) => isSlur(found.text)).map((found) => ({ keys, in: text, ...found })),
  );
};
