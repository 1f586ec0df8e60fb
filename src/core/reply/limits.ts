/** How long a text may be where it is sent, and how long one is there. */
export interface ChannelLimit {
  /** What people call the channel. */
  readonly name: string;
  readonly most: number;
  /** How long a text counts there; without it, as many signs as it has. */
  readonly lengthOf?: (text: string) => number;
}

/**
 * The longest texts that channels take, by the names that replies may give them, in small letters.
 * - WhatsApp: 4,096 characters (Meta, WhatsApp Cloud API, “Text messages”).
 * - Telegram: 4,096 (Bot API, `sendMessage`). Messenger: 2,000, Instagram: 1,000 (Meta, Send API).
 * - X: 280 as it weighs them (X, “Counting characters”).
 * - Bluesky: 300. Mastodon: 500 (its default).
 * - Google Play: 350 (Google, “Reply to reviews”). Google Business Profile: 4,096 (its API, `updateReply`).
 * - SMS: 1,600, ten parts (what providers such as Twilio send as one message).
 */
const limits: Readonly<Record<string, ChannelLimit>> = {
  whatsapp: { name: 'WhatsApp', most: 4096 },
  telegram: { name: 'Telegram', most: 4096 },
  messenger: { name: 'Messenger', most: 2000 },
  instagram: { name: 'Instagram', most: 1000 },
  x: { name: 'X', most: 280, lengthOf: weightOnX },
  twitter: { name: 'X', most: 280, lengthOf: weightOnX },
  bluesky: { name: 'Bluesky', most: 300 },
  mastodon: { name: 'Mastodon', most: 500 },
  'google-play': { name: 'Google Play', most: 350 },
  sms: { name: 'SMS', most: 1600 },
};

/** The names of the channels that have a limit, in small letters. */
export const limitedChannels: readonly string[] = Object.keys(limits);

/** The limit of a channel; undefined where none is known, as for mail. */
export function limitOf(channel: string): ChannelLimit | undefined {
  const key = channel.toLowerCase();
  return Object.hasOwn(limits, key) ? limits[key] : undefined;
}

/** What any address counts on X, as it is shortened there. */
const addressOnX = 23;

/** How long X counts a text: signs beyond those of most alphabets count twice, addresses as 23 (twitter-text, configuration 3). */
function weightOnX(text: string): number {
  const addresses = text.match(/https?:\/\/\S+/g)?.length ?? 0;
  let weight = addresses * addressOnX;
  for (const sign of text.replace(/https?:\/\/\S+/g, '')) {
    const code = sign.codePointAt(0) ?? 0;
    const isLight =
      code <= 4351 ||
      (code >= 8192 && code <= 8205) ||
      (code >= 8208 && code <= 8223) ||
      (code >= 8242 && code <= 8247);
    weight += isLight ? 1 : 2;
  }
  return weight;
}

/** The signs that an SMS holds 160 of (3GPP TS 23.038, GSM 7 bit default alphabet). */
const gsm = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
/** Those of it that count as two. */
const gsmTwice = new Set('\f^{}\\[~]|€');

/** What a text takes as an SMS. */
export interface SmsParts {
  readonly parts: number;
  /** The first sign because of which a part holds 70 signs (67 of several) rather than 160 (153); undefined when none does. */
  readonly wide: string | undefined;
}

/** In how many parts a text goes out as an SMS (3GPP TS 23.040: of several, each part spends 7 signs of 160, or 3 of 70, on saying which it is). */
export function smsParts(text: string): SmsParts {
  const wide = Array.from(text).find((sign) => !gsm.has(sign) && !gsmTwice.has(sign));
  const length =
    wide === undefined ? Array.from(text).reduce((sum, sign) => sum + (gsmTwice.has(sign) ? 2 : 1), 0) : text.length;
  const [alone, each] = wide === undefined ? [160, 153] : [70, 67];
  return { parts: length <= alone ? 1 : Math.ceil(length / each), wide };
}
