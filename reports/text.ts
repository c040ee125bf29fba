/** Control, direction and invisible characters, and halves of characters: whatever would change how the text around it reads. */
const unseen =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff0-\ufffb\ufffe\uffff]|\p{Cs}/gu;

/** The text with everything shown that could hide, colour, reorder or end it; only line feeds and tabs stay. Fit for XML 1.0. */
export function visible(text: string): string {
  return text.replace(unseen, (character) => {
    const code = character.codePointAt(0)!;
    return `⟨U+${code.toString(16).toUpperCase().padStart(4, '0')}⟩`;
  });
}

/** One visible line of at most so many characters. */
export function oneLine(text: string, most = 160): string {
  const line = visible(text.slice(0, most * 2))
    .replace(/\s+/g, ' ')
    .trim();
  return line.length > most || text.length > most * 2 ? `${line.slice(0, most - 1)}…` : line;
}

/** A text of at most so many characters, and how many more there were. */
export function shortened(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most)}… (${text.length - most} more characters)` : text;
}

/** Playwright colours its messages for the terminal; a record is plain text. */
export function uncoloured(text: string): string {
  return text.replace(/\u001b\[[0-9;]*m/g, '');
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text for an HTML page, in an element or in a quoted attribute: made visible, then escaped. */
export function html(value: unknown): string {
  return visible(String(value)).replace(/[&<>"']/g, (character) => escapes[character]!);
}
