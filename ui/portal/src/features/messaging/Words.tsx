// The words of a message: line breaks kept, links as text, phone numbers marked.
const PHONE = /(\+?\d?[ -]?\(?\d{3}\)?[ -]\d{3}-\d{4})/;

export function Words({ body }: { body: string }) {
  return (
    <div className="words stack-s">
      {body
        .trim()
        .split(/\n{2,}/)
        .map((paragraph, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a message never changes
          <p key={index}>
            {paragraph.split(PHONE).map((part, place) =>
              PHONE.test(part) ? (
                // biome-ignore lint/suspicious/noArrayIndexKey: a message never changes
                <span key={place} className="tel">
                  {part}
                </span>
              ) : (
                part
              ),
            )}
          </p>
        ))}
    </div>
  );
}
