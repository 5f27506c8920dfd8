// Recognises personal data inside a text that would be sent or stored: identity numbers, phone numbers, e-mail
// addresses (Luật 91/2025/QH15; DOMAIN §8). One cheap look first, since nearly every text is innocent.

export type PersonalKind = 'id' | 'phone' | 'email';

const EMAIL = /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/u;
/** CCCD has 12 digits and begins with 0, also written in threes; CMND has 9. An amount has dots and is neither. */
const IDENTITY = /(?<![\d.,/])(?:\d{12}|\d{9}|0\d{2}(?: \d{3}){3})(?![\d/]|[.,]\d)/;
/** Mobile or landline: 10 or 11 digits after 0, or after +84. A date (14.03.2024) has no two digits after its 0. */
const PHONE = /(?<![\d.,/])(?:0\d{2,3}|\(0\d{2,3}\) ?|\+?84[ .-]?\d{2,3})(?:[ .-]?\d{2,4}){2,3}(?![\d/])/g;

/** The kind of personal data a text seems to hold, or undefined. */
export function personalKind(text: string): PersonalKind | undefined {
  if (!isSuspicious(text)) return undefined;
  if (EMAIL.test(text)) return 'email';
  if (IDENTITY.test(text)) return 'id';
  for (const [candidate] of text.matchAll(PHONE)) {
    const digits = candidate.replace(/\D/g, '');
    const national = digits.startsWith('84') ? digits.length - 1 : digits.length;
    if (national === 10 || national === 11) return 'phone';
  }
  return undefined;
}

/** Everything above needs an @ or nine digits. (0x30 to 0x3f: the digits and six signs that only make us look.) */
function isSuspicious(text: string): boolean {
  let digits = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x40) return true;
    if ((code & 0xfff0) === 0x30) digits++;
  }
  return digits >= 9;
}
