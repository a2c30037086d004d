/** What templates call their variables; the first letter may be a capital. */
const BLANK_WORDS =
  'insert your customer client agent name first last date time order number amount product company link reason'
    .split(' ')
    .map((word) => `[${word.charAt(0)}${word.charAt(0).toUpperCase()}]${word.slice(1)}`)
    .join('|');

/** What a match of `TOKEN` is: the number of its group. */
export const GROUP = {
  plain: 1,
  blank: 2,
  link: 3,
  email: 4,
  mask: 5,
  handle: 6,
  topic: 7,
  count: 8,
  number: 9,
  word: 10,
  face: 11,
  and: 12,
} as const;

/** Tried in this order at every place. Nothing nests a repeat in a repeat over the same characters, so time is linear. */
export const TOKEN = new RegExp(
  [
    // A plain word, by far the most frequent; not one that a link, an address or a number goes on from.
    String.raw`([A-Za-z]+(?:'[A-Za-z]+)?)(?![\w@'{\[]|[.:/_+][\w/]|-[A-Z]{3}\b)`,
    // An unfilled variable.
    String.raw`(\$?\{\{?\s?[\p{L}_][^{}\n;()=]{0,39}\}?\}|<<[^<>\n]{1,40}>>|\[(?:[A-Z][A-Z0-9 _'-]{1,38}|(?:${BLANK_WORDS})\b[^\]\n]{0,38})\]|<(?:${BLANK_WORDS})\b[^<>\n]{0,30}>|%[A-Z][A-Z_]{2,30}%|_{3,})`,
    // A link.
    String.raw`((?:https?:\/\/|www\.)[^\s<>"]+|\b[\w-]+(?:\.[\w-]+){0,4}\.(?:com|org|net|io|co|uk|de|fr|eu|gov|edu|info|app|dev|ly|me)\b(?:\/[^\s<>"]*)?)`,
    // An e-mail address.
    String.raw`([\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+)`,
    // A name that was taken out of a text: "#NAME#", "__email__", "PRS-ORG", "***".
    String.raw`(#[A-Z][A-Z_]{1,20}#|__[a-z]{2,20}__|\b(?:PRS|PER|ORG|LOC|GPE)-[A-Z]{2,5}\b|(?<![\w*])\*{3,12}(?![\w*]))`,
    // A handle.
    String.raw`(@[A-Za-z_]\w*|@\d+)`,
    // A topic.
    String.raw`(#[A-Za-z_]\w*)`,
    // Which part of a long message this is: "(1/2)", "2/3".
    String.raw`(\(\d\/\d\)|\b\d\/\d\b(?![\/\d]))`,
    // A number with its sign or unit.
    String.raw`([€$£₹#+-]?\d+(?:[.,:/-]\d+)*(?:st|nd|rd|th|am|pm|a\.m\.?|p\.m\.?|h|%|€|£|\$)?)(?![A-Za-z\d])`,
    // Any word, with other scripts, digits and one apostrophe.
    String.raw`([\p{L}\p{N}_][\p{L}\p{M}\p{N}_]*(?:'\p{L}+)?)`,
    // A face or a picture.
    String.raw`((?:\p{Extended_Pictographic}|\p{Regional_Indicator})[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\u200d\ufe0f]*|>?[:;=]['-]?[()DPp/|\]\[](?!\w)|<3|\^_+\^|-_+-)`,
    // And.
    '(&)',
  ].join('|'),
  'gu',
);
