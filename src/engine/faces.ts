import type { Tag } from './token-tags.ts';

/** Faces and signs whose feeling is plain; others, as folded hands or tears of laughter, are read by no one alike. */
const FACES: readonly (readonly [Tag, string])[] = [
  ['Angry', '😠 😡 🤬 👿 😤 🖕 💩'],
  ['Annoyed', '🙄 😒 😑 🤦 😩 😫'],
  ['Sad', '😞 😟 😢 😥 😭 😔 😕 🙁 ☹ 💔 😰 😨 😣 😖 😿 😓'],
  ['Joyful', '😀 😃 😄 😁 😊 🙂 ☺ 😍 🥰 😘 ❤ 💕 💖 💗 💙 💚 💛 🧡 🎉 🥳 👏 🙌 🤩 💯 😻 🤗'],
  ['Approving', '👍 👌 ✅'],
];

const SIGNS: readonly (readonly [Tag, RegExp])[] = [
  ['Angry', /^>[:;=]/],
  ['Sad', /^[:;=]['-]?[(/|[]|^-_+-$/],
  ['Joyful', /^[:;=]'?-?[)D\]Pp]|^<3$|^\^_+\^$/],
];

const tagOfFace = new Map<string, Tag>();
for (const [tag, faces] of FACES) for (const face of faces.split(' ')) tagOfFace.set(face, tag);

/** What a face, or a row of them, says: `#Angry`, `#Sad`, `#Joyful` …; nothing where that is not plain. */
export function feelingsOfFace(face: string): readonly Tag[] {
  const found = new Set<Tag>();
  for (const character of face) {
    const tag = tagOfFace.get(character);
    if (tag) found.add(tag);
  }
  for (const [tag, pattern] of SIGNS) {
    if (found.size === 0 && pattern.test(face)) found.add(tag);
  }
  return [...found];
}
