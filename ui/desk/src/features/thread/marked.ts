/** A piece of a text, marked or not. */
export interface Piece {
  text: string;
  marked: boolean;
}

/**
 * Cuts a text at marks. The clinic counts in bytes of UTF-8; a browser's text counts otherwise, so each place is
 * found anew. Marks that overlap are one; a mark that ends inside a sign covers the whole sign.
 */
export function marked(body: string, marks: readonly (readonly [number, number])[]): Piece[] {
  const pieces: Piece[] = [];
  let byte = 0;
  for (const sign of body) {
    const from = byte;
    byte += bytesOf(sign);
    const isMarked = marks.some(([start, end]) => start < byte && end > from);
    const last = pieces.at(-1);
    if (last && last.marked === isMarked) last.text += sign;
    else pieces.push({ text: sign, marked: isMarked });
  }
  return pieces;
}

/** Bytes of one sign in UTF-8. */
function bytesOf(sign: string): number {
  const point = sign.codePointAt(0) ?? 0;
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x10000 ? 3 : 4;
}
