/** A time that people read and machines can read too. */
export function When({ at, children }: { at: number; children: string }) {
  return <time dateTime={new Date(at).toISOString()}>{children}</time>;
}
